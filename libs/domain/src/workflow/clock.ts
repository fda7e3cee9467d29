import type { ClockPolicy, DeadlineLine, HoldReason, TimeLimit, Timeliness } from '@motcua/contracts';
import { dueAfterHold, dueAt, instantFromIso, isoOf, timeliness, type Instant, type WorkCalendar } from '../deadlines/index.js';
import type { ActContext } from './act-context.js';
import type { DossierState } from './dossier-state.js';

type ClockChange = Pick<DossierState, 'dueAt' | 'originalDueAt' | 'pausedSince' | 'holds'>;

/** Due moment of a dossier received at `receivedAt`; null where the procedure states no limit (shown "theo quy định"). */
export function startClock(context: ActContext, receivedAt: Instant): Pick<DossierState, 'dueAt' | 'originalDueAt'> {
  const limit = context.rules.timeLimit;
  const due = limit ? isoOf(dueAt({ from: receivedAt, limit, calendar: context.calendar }).dueAt) : null;
  return { dueAt: due, originalDueAt: due };
}

/** The clock stands from now on. Before reception nothing runs that could stand. */
export function pauseClock(context: ActContext, hold: { reason: HoldReason; policy: ClockPolicy }): Partial<ClockChange> {
  const { state, now } = context;
  if (!state.receivedAt || state.pausedSince) return {};
  const from = isoOf(now);
  return { pausedSince: from, holds: [...state.holds, { ...hold, from, to: null }] };
}

/**
 * The clock runs again: the whole limit anew (RESTART, NĐ 61/2018 art. 19.4) or the old due moment plus the time waited
 * (RESUME). The stored promise is the base, so a calendar changed meanwhile moves nothing promised before.
 */
export function resumeClock(context: ActContext): Partial<ClockChange> {
  const { state, rules, now, calendar } = context;
  const open = state.holds.at(-1);
  if (!state.pausedSince || !open || open.to) return {};
  const closed = { ...open, to: isoOf(now) };
  const holds = [...state.holds.slice(0, -1), closed];
  if (!state.dueAt || !rules.timeLimit) return { pausedSince: null, holds };
  const hold = { reason: closed.reason, policy: closed.policy, from: instantFromIso(closed.from), to: now };
  const { dueAt: moved } = dueAfterHold({ dueAt: instantFromIso(state.dueAt), hold, limit: rules.timeLimit, calendar });
  return { pausedSince: null, holds, dueAt: isoOf(moved) };
}

/**
 * Why the due moment is what it is, line by line (screens.md §5.3 "Vì sao?"); empty where there is none.
 * Counted from the stored facts, so that it can be rebuilt from the journal.
 */
export function explainDue(
  state: Pick<DossierState, 'receivedAt' | 'dueAt' | 'holds'>,
  limit: TimeLimit | null,
  calendar: WorkCalendar,
): DeadlineLine[] {
  if (!state.receivedAt || !state.dueAt || !limit) return [];
  const holds = state.holds.map((hold) => ({
    reason: hold.reason,
    policy: hold.policy,
    from: instantFromIso(hold.from),
    to: hold.to === null ? null : instantFromIso(hold.to),
  }));
  return dueAt({ from: instantFromIso(state.receivedAt), limit, calendar, holds }).explanation;
}

/**
 * How the end of processing stands to the promise; without a stated limit nothing can be late.
 * Source: design.md §5a.9; docs/rules/deadlines.md#timeliness
 */
export function timelinessAt(state: Pick<DossierState, 'dueAt'>, limit: TimeLimit | null, at: Instant): Timeliness {
  return state.dueAt && limit ? timeliness(instantFromIso(state.dueAt), at, limit.unit) : 'ON_TIME';
}
