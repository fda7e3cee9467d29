import type { ActChoice, DossierActType } from '@motcua/contracts';
import { ACT_RULES } from './act-rules.js';
import type { ActContext } from './act-context.js';
import { currentStep } from './dossier-state.js';
import { mainActAt } from './next-act.js';
import { refusalOf } from './refusals.js';

const NEVER = ['dossier.wrong-role', 'dossier.wrong-agency', 'dossier.not-owner'];

/** The one main act now, whoever may do it; null after the end. */
export function mainAct({ state, rules }: Pick<ActContext, 'state' | 'rules'>): DossierActType | null {
  const stepKind = currentStep(state, rules)?.kind ?? null;
  return mainActAt({ status: state.status, stepKind, holderId: state.holderId });
}

/**
 * Acts the person may ever do here, each with whether it may be done now and otherwise why not. Acts of other roles
 * are absent (screens.md §4 "no right"). The same function serves server and browser.
 */
export function actChoices(context: ActContext): ActChoice[] {
  const main = mainAct(context);
  return (Object.keys(ACT_RULES) as DossierActType[]).flatMap((type) => {
    const refused = refusalOf(type, context);
    if (refused && NEVER.includes(refused.code)) return [];
    return [{ type, allowed: !refused, refusal: refused, main: type === main }];
  });
}
