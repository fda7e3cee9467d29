import type { FormAnswers } from '@motcua/contracts';
import { DomainError, routeOf, type Instant } from '@motcua/domain';
import type { RuleBook } from './rule-book.js';
import type { CaseContext, DossierPin } from './rule-book.types.js';
import { requireOffered, rulesAt } from './submission-checks.js';

/**
 * The rules at the agency that gets a new dossier: the chosen one, or the one to which the case routes it by its answers.
 * @param pin the agency that the person or the desk chose
 * @throws RulesNotLoaded; DomainError 'agency.not-competent' when the answers lead to an agency that does not exist or does not
 *   offer the procedure; 'procedure.retired', 'procedure.version-replaced'
 */
export function contextOfRoute(ruleBook: RuleBook, pin: DossierPin, asked: { answers: FormAnswers; now: Instant }): CaseContext {
  const chosen = ruleBook.at(pin);
  requireOffered(chosen);
  const { code, parentId } = chosen.agency;
  const around = { competent: code, receiving: code, parent: parentId === null ? null : (ruleBook.agency({ id: parentId })?.code ?? null) };
  const route = routeOf(chosen.rules.workflow, around, rulesAt(chosen, asked.answers, asked.now));
  if (route === code) return chosen;
  const agency = ruleBook.agency({ code: route });
  if (!agency) throw new DomainError('agency.not-competent', { agencyCode: route });
  const context = ruleBook.at({ ...pin, agencyId: agency.id });
  requireOffered(context);
  return context;
}
