import type { AgencyRule, WorkflowStep } from '@motcua/contracts';
import { valueOfRule, type RuleContext } from '../rules/index.js';

/** Codes of the agencies around a dossier; null where there is none. */
export interface AgenciesOfDossier {
  competent: string;
  receiving: string | null;
  /** The one above the competent. */
  parent: string | null;
}

interface Asked {
  around: AgenciesOfDossier;
  context: RuleContext;
}

const CODE_BY = {
  COMPETENT: (_rule, { around }) => around.competent,
  RECEIVING: (_rule, { around }) => around.receiving,
  PARENT: (_rule, { around }) => around.parent,
  NAMED: ({ agencyCode }) => agencyCode,
  EXPRESSION: ({ code }, { context }) => {
    const value = valueOfRule(code, context);
    return typeof value === 'string' ? value : null;
  },
} satisfies { [By in AgencyRule['by']]: (rule: Extract<AgencyRule, { by: By }>, asked: Asked) => string | null };

/**
 * Code of the agency that does a step. Where its rule gives none (no agency above, an answer still missing) it is the competent
 * one, so that a step is never nobody's.
 */
export function agencyOfStep({ agencyRule }: Pick<WorkflowStep, 'agencyRule'>, around: AgenciesOfDossier, context: RuleContext): string {
  if (!agencyRule) return around.competent;
  // The table pairs each rule with its own reading; TypeScript cannot follow that pairing through the union.
  return CODE_BY[agencyRule.by](agencyRule as never, { around, context }) ?? around.competent;
}

/** Code of the agency that gets a new dossier: that of its reception. @param around seen from the agency that was chosen */
export function routeOf(workflow: readonly WorkflowStep[], around: AgenciesOfDossier, context: RuleContext): string {
  const reception = workflow.find(({ kind }) => kind === 'RECEPTION');
  return reception ? agencyOfStep(reception, around, context) : around.competent;
}
