import type { FormAnswers, WorkflowStep } from '@motcua/contracts';
import { agencyOfStep, type ActContext, type Instant } from '@motcua/domain';
import type { Queryable } from '../platform/index.js';
import type { RuleBook } from './rule-book.js';
import type { CaseContext } from './rule-book.types.js';
import { rulesAt } from './submission-checks.js';

/** What the rules of steps are asked with. */
export interface StepFacts {
  /** The agency whose desk received the dossier; null until one did. */
  receivingAgencyId: string | null;
  answers: FormAnswers;
  now: Instant;
}

/** The reception is done by the competent agency: its own rule was used up by routing. */
const ruledSteps = (workflow: readonly WorkflowStep[]) => workflow.filter(({ kind, agencyRule }) => kind !== 'RECEPTION' && agencyRule !== undefined);

/**
 * Which agency does a step of this case, for the domain: null = the competent one, also where a rule names an agency that is
 * unknown or history. Undefined where no step has a rule.
 */
export function agencyOfSteps(ruleBook: RuleBook, context: CaseContext, facts: StepFacts): ActContext['agencyOf'] {
  if (ruledSteps(context.rules.workflow).length === 0) return undefined;
  const { agency, places } = context;
  const codeOf = (id: string | null): string | null => (id === null ? null : (ruleBook.agency({ id })?.code ?? null));
  const around = { competent: agency.code, receiving: codeOf(facts.receivingAgencyId), parent: codeOf(agency.parentId) };
  const asked = rulesAt(context, facts.answers, facts.now);
  return (step) => {
    if (step.kind === 'RECEPTION') return null;
    const id = ruleBook.agency({ code: agencyOfStep(step, around, asked) })?.id ?? agency.id;
    return id === agency.id || places.path(id).length === 0 ? null : id;
  };
}

/** The answers of a dossier, read only where a step is routed by them. */
export async function answersForSteps(on: Queryable, dossierId: string, workflow: readonly WorkflowStep[]): Promise<FormAnswers> {
  if (!ruledSteps(workflow).some(({ agencyRule }) => agencyRule?.by === 'EXPRESSION')) return {};
  const [row] = await on.query<{ answers: FormAnswers }>('select answers from dossier_content where dossier_id = $1', [dossierId], 'answers-for-steps');
  return row?.answers ?? {};
}
