import type { CoordinationReason, FormAnswers } from '@motcua/contracts';
import { DomainError, routeOf, type Instant } from '@motcua/domain';
import type { RuleBook } from './rule-book.js';
import type { CaseContext, DossierPin } from './rule-book.types.js';
import { requireInForce, requireOffered, rulesAt } from './submission-checks.js';

/** Where a new dossier goes. */
export interface Route {
  context: CaseContext;
  /** Why the centre of the province has to find out who is competent; absent where it is known. */
  coordinate?: CoordinationReason;
}

/**
 * The rules at the agency that gets a new dossier: the chosen one, or the one to which the case routes it by its answers. Where the
 * rule leads to nobody, or the centre itself was chosen because nobody knew, the centre of the province finds out.
 * @param pin the agency that the person or the desk chose
 * @throws RulesNotLoaded; DomainError 'agency.not-competent' when the chosen agency does not offer the procedure, or nobody is
 *   there to find out; 'procedure.retired', 'procedure.version-replaced'
 */
export function routeOfNew(ruleBook: RuleBook, pin: DossierPin, asked: { answers: FormAnswers; now: Instant }): Route {
  const chosen = ruleBook.at(pin);
  if (chosen.offer.level === null && ruleBook.coordinator()?.id === pin.agencyId) return atCoordinator(chosen, 'UNKNOWN');
  requireOffered(chosen);
  const { code, parentId } = chosen.agency;
  const around = { competent: code, receiving: code, parent: parentId === null ? null : (ruleBook.agency({ id: parentId })?.code ?? null) };
  const route = routeOf(chosen.rules.workflow, around, rulesAt(chosen, asked.answers, asked.now));
  if (route === code) return { context: chosen };
  const agency = ruleBook.agency({ code: route });
  const context = agency && ruleBook.at({ ...pin, agencyId: agency.id });
  if (context && context.offer.level !== null) {
    requireOffered(context);
    return { context };
  }
  const center = ruleBook.coordinator();
  if (!center) throw new DomainError('agency.not-competent', { agencyCode: route });
  return atCoordinator(ruleBook.at({ ...pin, agencyId: center.id }), 'RULE');
}

function atCoordinator(context: CaseContext, coordinate: CoordinationReason): Route {
  requireInForce(context);
  return { context, coordinate };
}
