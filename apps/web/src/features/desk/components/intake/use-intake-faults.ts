import type { FieldProblem } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { controlId } from '../../../../form-fields/form-field-input.js';
import { useLanguage } from '../../../../i18n/language.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { instantOf } from '../../../../lib/typed-moments.js';
import type { Intake } from './use-intake.js';

export interface IntakeFault {
  fieldId: string;
  text: string;
}

const PARTY_FIELDS = ['fullName', 'personalId', 'taxCode', 'birthDate', 'phone', 'email', 'address'] as const;

export const intakeId = (key: string): string => `nhan-${key}`;

/** What is missing before anything is sent, and what the server named, in the order of the page. */
export function useIntakeFaults(intake: Intake, attempt: number): IntakeFault[] {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const { fieldText } = useProblemWords();
  if (attempt === 0) return [];
  const { draft, found, error } = intake;
  const nameLabel = draft.kind === 'CITIZEN' ? t('intake.fullName') : t('intake.orgName');
  const fault = (key: string, label: string, code: FieldProblem['code'] = 'field.empty'): IntakeFault => ({
    fieldId: intakeId(key),
    text: fieldText({ path: key, code, params: {} }, label),
  });
  const fromServer = (problem: FieldProblem): IntakeFault => {
    const [head = '', key = ''] = problem.path.split('.');
    const party = PARTY_FIELDS.find((one) => one === key);
    if (head === 'applicant' && party) return { fieldId: intakeId(party), text: fieldText(problem, party === 'fullName' ? nameLabel : t(`intake.${party}`)) };
    if (head === 'returnChoice' && key === 'deskAgencyId') return { fieldId: intakeId('collectAt'), text: fieldText(problem, t('intake.collectAt')) };
    if (head === 'returnChoice') return { fieldId: intakeId('returnAddress'), text: fieldText(problem, t('intake.returnAddress')) };
    if (head === 'handedOverAt') return { fieldId: intakeId('handedOver'), text: fieldText(problem, t('intake.handedOverAt')) };
    const paper = found?.components.find((component) => head === 'components' && component.key === key);
    if (paper) return { fieldId: intakeId(`chinh-${key}`), text: fieldText(problem, paper.shortName ?? paper.name) };
    const field = found?.form?.pages.flatMap(({ fields }) => fields).find((one) => one.key === head || one.key === key);
    return { fieldId: field ? controlId(field) : intakeId('fullName'), text: fieldText(problem, field ? (field.label[language] ?? field.label.vi) : problem.path) };
  };
  return [
    ...(draft.fullName.trim().length < 2 ? [fault('fullName', nameLabel)] : []),
    ...(draft.isActing && draft.submitterName.trim().length < 2 ? [fault('submitterName', t('intake.submitter'))] : []),
    ...(draft.procedureCode === null ? [fault('procedure', t('intake.procedure'))] : []),
    ...(intake.agencies.length > 0 && !intake.agency ? [fault('agency', t('intake.agency'))] : []),
    ...(draft.channel === 'POST' && instantOf(draft.handedOver) === undefined ? [{ fieldId: intakeId('handedOver'), text: t('intake.dateTimeInvalid') }] : []),
    ...(error?.fieldErrors ?? []).map(fromServer),
  ];
}
