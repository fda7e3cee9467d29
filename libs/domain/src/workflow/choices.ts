import type { ActChoice, DossierActType } from '@motcua/contracts';
import { ACT_RULES } from './act-rules.js';
import { workingPathOf, type ActContext } from './act-context.js';
import { holdsRole, DESK_ROLES } from '../access/index.js';
import { stepsOfActor } from './agency-step-state.js';
import { placeOfWork } from './dossier-state.js';
import { mainActAt } from './next-act.js';
import { refusalOf } from './refusals.js';

const NEVER = ['dossier.wrong-role', 'dossier.wrong-agency', 'dossier.not-owner'];

/** The one main act now, whoever may do it; null after the end. */
export function mainAct({ state, rules }: Pick<ActContext, 'state' | 'rules'>): DossierActType | null {
  const stepKind = placeOfWork(state, rules);
  return mainActAt({ status: state.status, stepKind, holderId: state.holderId });
}

/** What the agency that is asked does next, for those who see the dossier only because it was asked; null for all others. */
function mainActOfAsked(context: ActContext): DossierActType | null {
  const { state, actor, agencyPath, places } = context;
  if ([agencyPath, workingPathOf(context)].some((path) => holdsRole(actor, DESK_ROLES, path))) return null;
  const stages = stepsOfActor(state, actor, places).map(({ stage }) => stage);
  if (stages.includes('SENT')) return 'ACKNOWLEDGE_AGENCY_STEP';
  return stages.includes('ACKNOWLEDGED') ? 'ANSWER_AGENCY_STEP' : null;
}

/**
 * Acts the person may ever do here, each with whether it may be done now and otherwise why not. Acts of other roles
 * are absent (screens.md §4 "no right"). The same function serves server and browser.
 */
export function actChoices(context: ActContext): ActChoice[] {
  const main = mainActOfAsked(context) ?? mainAct(context);
  return (Object.keys(ACT_RULES) as DossierActType[]).flatMap((type) => {
    const refused = refusalOf(type, context);
    if (refused && NEVER.includes(refused.code)) return [];
    return [{ type, allowed: !refused, refusal: refused, main: type === main }];
  });
}
