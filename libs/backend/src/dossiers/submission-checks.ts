import type { FieldProblem, FormAnswers, OnlineLevel, Party, ReturnChoice } from '@motcua/contracts';
import {
  contextOfCase,
  DomainError,
  levelInForce,
  localDateOf,
  onlineFilingRefusal,
  papersAsked,
  reasonsAgainst,
  returnRefusal,
  validateAnswers,
  type Instant,
  type Refusal,
  type RuleContext,
} from '@motcua/domain';
import { partyProblems } from './party.js';
import type { Route } from './route-dossier.js';
import type { CaseContext } from './rule-book.types.js';

/** What a citizen or an officer hands in, before it is judged. */
export interface HandedIn {
  applicant: Party;
  answers: FormAnswers;
  returnChoice: ReturnChoice | null;
  /** Keys of components for which something was handed in. */
  provided: ReadonlySet<string>;
  /** Keys of all components that were spoken of. */
  named: readonly string[];
}

function throwRefusal(refused: Refusal | null): void {
  if (refused) throw new DomainError(refused.code, refused.params);
}

/** That the pinned version is in force. @throws DomainError 'procedure.retired', 'procedure.version-replaced' */
export function requireInForce({ pinned, offer }: CaseContext): void {
  const { code, versionId } = pinned.version;
  if (offer.publishedVersionId === null) throw new DomainError('procedure.retired', { procedureCode: code, replacedByCode: offer.replacedByCode });
  if (offer.publishedVersionId !== versionId) throw new DomainError('procedure.version-replaced', { procedureCode: code });
}

/**
 * That the pinned version is in force and the agency offers it.
 * @returns the level in force there
 * @throws DomainError 'procedure.retired', 'procedure.version-replaced', 'agency.not-competent'
 */
export function requireOffered(context: CaseContext): OnlineLevel {
  requireInForce(context);
  const { offer, agency } = context;
  if (offer.level === null) throw new DomainError('agency.not-competent', { agencyId: agency.id });
  return offer.level;
}

/** The level in force for a new dossier: at its agency, or that of the case while nobody knows who is competent. */
export function levelOfNew({ context, coordinate }: Route): OnlineLevel {
  const { version, definition } = context.pinned;
  if (coordinate === undefined) return requireOffered(context);
  return levelInForce({ version: version.content.onlineLevel, case: definition.maxLevel ?? null });
}

/** Whether a citizen may file this online. @throws DomainError 'level.online-filing-not-offered', 'channel.not-offered', 'procedure.no-form' */
export function requireOnlineFiling({ pinned: { definition } }: CaseContext, level: OnlineLevel): void {
  const onlineAllowed = definition.channels.find(({ channel }) => channel === 'ONLINE')?.allowed ?? false;
  throwRefusal(onlineFilingRefusal({ level, hasForm: definition.form !== null, onlineAllowed }));
}

/** @throws DomainError 'level.e-result-only-not-offered', 'channel.post-excluded' */
export function requireReturnMethod(context: CaseContext, { method }: ReturnChoice, level: OnlineLevel): void {
  const byPost = context.pinned.definition.channels.find(({ channel }) => channel === 'POST');
  const postReason = byPost?.reasonNotAllowed;
  throwRefusal(
    returnRefusal({
      method,
      level,
      postAllowed: byPost?.allowed ?? false,
      ...(postReason === undefined ? {} : { postReason }),
    }),
  );
}

/**
 * The desk elsewhere that returns the result, as the applicant chose; undefined = the competent agency itself.
 * @throws DomainError 'request.invalid-fields' where there is no such agency (any more)
 */
export function collectAtOf({ agency, places }: CaseContext, { method, deskAgencyId }: ReturnChoice): string | undefined {
  if (method !== 'COUNTER' || deskAgencyId === undefined || deskAgencyId === agency.id) return undefined;
  if (places.path(deskAgencyId).length > 0) return deskAgencyId;
  throw new DomainError('request.invalid-fields', {}, [{ path: 'returnChoice.deskAgencyId', code: 'agency.not-found', params: {} }]);
}

function returnProblems(choice: ReturnChoice | null): FieldProblem[] {
  if (!choice) return [{ path: 'returnChoice', code: 'field.empty', params: {} }];
  if (choice.method !== 'POST' || (choice.address && choice.address.street.length > 0)) return [];
  return [{ path: 'returnChoice.address', code: 'field.empty', params: {} }];
}

function paperProblems(context: CaseContext, { provided, named }: HandedIn, rules: RuleContext): FieldProblem[] {
  const { components } = context.pinned.definition;
  const known = new Set(components.map(({ key }) => key));
  const missing = papersAsked(context.pinned.definition, rules).filter(({ key, required }) => required && !provided.has(key));
  const unknown = named.filter((key) => !known.has(key));
  return [
    ...missing.map(({ key }) => ({ path: `components.${key}`, code: 'field.empty' as const, params: { component: key } })),
    ...unknown.map((key) => ({ path: `components.${key}`, code: 'field.unknown' as const, params: { component: key } })),
  ];
}

/** Whether blanks of the form are problems: a citizen answers everything, the desk may leave what the papers tell. */
export type Blanks = 'REFUSED' | 'ALLOWED';

function answersOf(context: CaseContext, answers: FormAnswers, judged: { blanks: Blanks; now: Instant }) {
  const { form } = context.pinned.definition;
  if (!form) return { answers: {}, problems: [] };
  const verdict = validateAnswers(form, answers, localDateOf(judged.now));
  const problems = judged.blanks === 'ALLOWED' ? verdict.problems.filter(({ code }) => code !== 'field.empty') : verdict.problems;
  return { answers: verdict.answers, problems };
}

/**
 * Refuses a citizen whose answers are a reason against filing in this case. The desk is not refused: there the officer decides
 * with the papers before him, on a slip that can be contested.
 * @throws DomainError 'procedure.not-eligible' {reasons: words in both languages}
 */
export function requireEligible(context: CaseContext, rules: RuleContext): void {
  const reasons = reasonsAgainst(context.pinned.definition, rules).map(({ words }) => words);
  if (reasons.length > 0) throw new DomainError('procedure.not-eligible', { reasons });
}

/** What the expressions of the case see of these answers. */
export const rulesAt = ({ pinned }: CaseContext, answers: FormAnswers, now: Instant): RuleContext =>
  contextOfCase(pinned.definition, answers, localDateOf(now));

/**
 * Answers as they may be stored, after everything typed and attached was judged at once.
 * @throws DomainError 'draft.papers-missing' {papers} when only papers are wrong, else 'request.invalid-fields'; both
 *   with all fields
 */
export function checkHandedIn(context: CaseContext, handedIn: HandedIn, judged: { blanks: Blanks; now: Instant }): FormAnswers {
  const { answers, problems } = answersOf(context, handedIn.answers, judged);
  const typed = [...problems, ...partyProblems(handedIn.applicant, 'applicant'), ...returnProblems(handedIn.returnChoice)];
  const papers = paperProblems(context, handedIn, rulesAt(context, answers, judged.now));
  const all = [...typed, ...papers];
  if (typed.length > 0) throw new DomainError('request.invalid-fields', {}, all);
  if (papers.length > 0) throw new DomainError('draft.papers-missing', { papers: papers.map(({ params }) => params['component']) }, all);
  return answers;
}
