import type { DossierActBody, FieldProblem, PaperVerdict } from '@motcua/contracts';
import { DomainError } from '../errors/index.js';
import { dueAt, instantFromIso, isoOf, localDayOf, type Instant } from '../deadlines/index.js';
import { closingOf, workingDayFrom } from '../deadlines/working-time.js';
import type { ActContext } from './act-context.js';
import { pauseClock } from './clock.js';
import type { Decision } from './dossier-state.js';

type Body<T> = Extract<DossierActBody, { type: T }>;

function requireKnownPapers(keys: readonly string[], context: ActContext): void {
  const unknown = keys.filter((key) => !context.rules.componentKeys.includes(key));
  if (unknown.length > 0) throw new DomainError('supplement.paper-not-in-procedure', { papers: unknown });
}

/** Verdicts need a note where something is wrong: the citizen reads it. */
function verdictProblems(verdicts: readonly { verdict: PaperVerdict; note: string }[]): FieldProblem[] {
  return verdicts.flatMap(({ verdict, note }, index) =>
    verdict === 'NOT_ACCEPTED' && note.length === 0
      ? [{ path: `act.verdicts.${index}.note`, code: 'reason.required' as const, params: {} }]
      : [],
  );
}

/** The verdicts of one sitting are one act (design.md §5a.8). */
export function judgePapers(act: Body<'JUDGE_PAPERS'>, context: ActContext): Decision {
  requireKnownPapers(act.verdicts.map(({ componentKey }) => componentKey), context);
  const problems = verdictProblems(act.verdicts);
  if (problems.length > 0) throw new DomainError('reason.required', { act: act.type }, problems);
  const judged = Object.fromEntries(act.verdicts.map(({ componentKey, verdict }) => [componentKey, verdict]));
  return { change: { verdicts: { ...context.state.verdicts, ...judged } }, data: { verdicts: judged } };
}

/** Closing time of the working day at or after a moment. */
const endOfWork = (calendar: ActContext['calendar'], at: Instant): Instant =>
  closingOf(calendar, workingDayFrom(calendar, localDayOf(at)));

/** By when the citizen answers: the day asked for, or the procedure's working days, to the end of that working day. */
function replyByOf(act: Body<'REQUEST_SUPPLEMENT'>, context: ActContext): Instant {
  const { now, calendar, rules } = context;
  if (act.replyBy === null) {
    const limit = { amount: rules.supplementDays, unit: 'working-day' } as const;
    return endOfWork(calendar, dueAt({ from: now, limit, calendar }).dueAt);
  }
  const asked = endOfWork(calendar, instantFromIso(`${act.replyBy}T12:00:00+07:00`));
  if (asked <= now) throw new DomainError('supplement.reply-by-invalid', { replyBy: act.replyBy });
  return asked;
}

/**
 * Asks once, complete, paper by paper; the clock stands while the citizen has it.
 * Source: NĐ 61/2018 arts 15.3, 17.1, 19.4; the component list is closed (art. 5.1).
 */
export function requestSupplement(act: Body<'REQUEST_SUPPLEMENT'>, context: ActContext): Decision {
  if (act.papers.length === 0) throw new DomainError('supplement.no-paper');
  const keys = act.papers.map(({ componentKey }) => componentKey);
  requireKnownPapers(keys, context);
  const problems = act.papers.flatMap(({ note }, index) =>
    note.length === 0 ? [{ path: `act.papers.${index}.note`, code: 'reason.required' as const, params: {} }] : [],
  );
  const secondWithoutReason = context.state.supplementsAsked > 0 && act.message.length === 0;
  if (problems.length > 0 || secondWithoutReason) throw new DomainError('reason.required', { act: act.type }, problems);
  const replyBy = isoOf(replyByOf(act, context));
  const refused = Object.fromEntries(keys.map((key) => [key, 'NOT_ACCEPTED' as const]));
  const { supplementsAsked, verdicts } = context.state;
  return {
    change: {
      supplementsAsked: supplementsAsked + 1,
      openSupplement: { replyBy, componentKeys: keys },
      verdicts: { ...verdicts, ...refused },
      ...pauseClock(context, { reason: 'SUPPLEMENT', policy: context.rules.clockPolicy }),
    },
    data: { replyBy, componentKeys: keys, ordinal: supplementsAsked + 1 },
  };
}

/** Every paper asked for is answered at once; the new files wait for a new verdict. */
export function answerSupplement(act: Body<'ANSWER_SUPPLEMENT'>, { state }: ActContext): Decision {
  const asked = state.openSupplement?.componentKeys ?? [];
  const answered = act.papers.filter(({ documentIds }) => documentIds.length > 0).map(({ componentKey }) => componentKey);
  const foreign = answered.filter((key) => !asked.includes(key));
  if (foreign.length > 0) throw new DomainError('supplement.paper-not-in-procedure', { papers: foreign });
  const missing = asked.filter((key) => !answered.includes(key));
  if (missing.length > 0) throw new DomainError('supplement.paper-unanswered', { papers: missing });
  const verdicts = Object.fromEntries(Object.entries(state.verdicts).filter(([key]) => !asked.includes(key)));
  return { change: { openSupplement: null, verdicts }, data: { componentKeys: answered } };
}
