import { FormAnswers, type FormDefinition, type Party } from '@motcua/contracts';
import { DomainError, type Instant } from '@motcua/domain';
import { aProcedureCase } from '@motcua/testing';
import type { CaseContext } from '../rule-book.types.js';
import { checkHandedIn } from '../submission-checks.js';

const RETURN_CHOICE = { method: 'COUNTER', address: null, receiverName: null, receiverPhone: null } as const;
const APPLICANT: Party = {
  kind: 'CITIZEN',
  fullName: 'Nguyễn Thị Hoa',
  personalId: null,
  taxCode: null,
  birthDate: null,
  phone: null,
  email: null,
  address: null,
};

/** Says of answers to a form, as they arrive in a request, at which paths the server refuses to take them in. */
export function serverJudge(form: FormDefinition, now: Instant): (answers: FormAnswers) => string[] {
  const definition = aProcedureCase({ form, components: [] });
  const context = { pinned: { definition } } as CaseContext; // all that the check of what was handed in looks at
  return (answers) => {
    const arrived = FormAnswers.parse(JSON.parse(JSON.stringify(answers)));
    const handedIn = { applicant: APPLICANT, answers: arrived, returnChoice: RETURN_CHOICE, provided: new Set<string>(), named: [] };
    try {
      checkHandedIn(context, handedIn, { blanks: 'REFUSED', now });
      return [];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return error.fields.map(({ path }) => path);
    }
  };
}
