import type { ClockPolicy, DeadlineLine, HoldReason, TimeLimit, Timeliness } from '@motcua/contracts';
import { dueAfterHold, dueAt, instant, instantFromIso, isoOf, timeliness, workingStart, type ClockHold, type Instant, type WorkCalendar } from '../deadlines/index.js';
import type { ActContext } from './act-context.js';
import type { DossierState, HoldState } from './dossier-state.js';

type ClockChange = Pick<DossierState, 'dueAt' | 'originalDueAt' | 'pausedSince' | 'holds' | 'apologyDraft'>;

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
  const opened = { ...hold, from, to: null, seq: state.seq + 1, ...(state.dueAt ? { oldDueAt: state.dueAt } : {}) };
  return { pausedSince: from, holds: [...state.holds, opened] };
}

/** The moment from which the limit that runs now was counted: receipt, or the end of the last hold that restarted it. */
const countedFrom = (receivedAt: string, holds: readonly HoldState[]): Instant =>
  instantFromIso(holds.findLast(({ policy, to }) => policy === 'RESTART' && to !== null)?.to ?? receivedAt);

/** What the clock of a dossier runs by. */
type Running = Pick<ActContext, 'state' | 'rules' | 'calendar' | 'now'>;

/** The due moment once a hold ends; time before the count began is no waiting. */
function dueAfter(
  due: Instant,
  { reason, policy, from, to }: Omit<HoldState, 'to'> & { to: Instant },
  { start, limit, calendar }: { start: Instant; limit: TimeLimit; calendar: WorkCalendar },
): Instant {
  const since = instantFromIso(from) > start ? instantFromIso(from) : start;
  if (policy === 'RESUME' && to <= since) return due;
  return dueAfterHold({ dueAt: due, hold: { reason, policy, from: since, to }, limit, calendar }).dueAt;
}

/**
 * The clock runs again: the whole limit anew (RESTART, NĐ 61/2018 art. 19.4) or the old due moment plus the time waited
 * (RESUME). The stored promise is the base, so a calendar changed meanwhile moves nothing promised before.
 */
export function resumeClock({ state, rules, now, calendar }: Running): Partial<ClockChange> {
  const open = state.holds.at(-1);
  if (!state.pausedSince || !open || open.to) return {};
  const closed = { ...open, to: isoOf(now) };
  const before = state.holds.slice(0, -1);
  if (!state.dueAt || !state.receivedAt || !rules.timeLimit) return { pausedSince: null, holds: [...before, closed] };
  const counting = { limit: rules.timeLimit, calendar, start: workingStart(calendar, countedFrom(state.receivedAt, before)) };
  const newDueAt = isoOf(dueAfter(instantFromIso(state.dueAt), { ...closed, to: now }, counting));
  const drafted = state.apologyDraft ? { apologyDraft: null } : {}; // it was about the date that moves now
  return { pausedSince: null, holds: [...before, { ...closed, newDueAt }], dueAt: newDueAt, ...drafted };
}

/**
 * The clock stands for another reason from now on: what stood before ends here, so that each reason has its own lines.
 */
export function pauseAnew(context: ActContext, hold: { reason: HoldReason; policy: ClockPolicy }): Partial<ClockChange> {
  const ended = resumeClock(context);
  return { ...ended, ...pauseClock({ ...context, state: { ...context.state, ...ended } }, hold) };
}

const momentOr = <Otherwise>(iso: string | null | undefined, otherwise: Otherwise): Instant | Otherwise =>
  iso === null || iso === undefined ? otherwise : instantFromIso(iso);

const explained = ({ reason, policy, from, to, seq, newDueAt }: HoldState): ClockHold => {
  const promised = momentOr(newDueAt, undefined);
  return {
    ...{ reason, policy, from: instantFromIso(from), to: momentOr(to, null) },
    ...(promised === undefined ? {} : { promised }),
    ...(seq === undefined ? {} : { seq }),
  };
};

/** What the due moment would be if the clock ran again now; null while it runs or where no limit is stated. */
export const dueIfResumed = (running: Running): string | null => (running.state.pausedSince ? (resumeClock(running).dueAt ?? null) : null);

type Clocked = Pick<DossierState, 'receivedAt' | 'dueAt' | 'originalDueAt' | 'holds' | 'extension' | 'recounts'>;

/** What a count needs of a dossier, whether it keeps to what was told or counts anew. */
function countingOf({ receivedAt, holds, extension }: Clocked, limit: TimeLimit, calendar: WorkCalendar) {
  return {
    from: momentOr(receivedAt, instant(0)),
    limit,
    calendar,
    holds: holds.map(explained),
    extension: extension
      ? { decidedAt: instantFromIso(extension.decidedAt), dueAt: instantFromIso(extension.to), seq: extension.seq }
      : null,
  };
}

/**
 * Why the due moment is what it is, line by line (screens.md §5.3 "Vì sao?"); empty where there is none. Counted from the
 * stored facts alone, so that it can be rebuilt from the journal; its last line is the stored due moment, also when the
 * calendar was changed since (property-tested).
 */
export function explainDue(state: Clocked, limit: TimeLimit | null, calendar: WorkCalendar): DeadlineLine[] {
  if (!state.receivedAt || !state.dueAt || !limit) return [];
  const recounts = (state.recounts ?? []).map(({ at, to, seq }) => ({ at: instantFromIso(at), dueAt: instantFromIso(to), seq }));
  return dueAt({ ...countingOf(state, limit, calendar), promised: momentOr(state.originalDueAt, null), recounts }).explanation;
}

/**
 * What the due moment would be by this calendar, whatever was told before; null where no limit is stated.
 * @throws DomainError 'calendar.year-missing'
 */
export function dueByCalendar(state: Clocked, limit: TimeLimit | null, calendar: WorkCalendar): string | null {
  if (!state.receivedAt || !state.dueAt || !limit) return null;
  const counting = countingOf(state, limit, calendar);
  const anew = counting.holds.map(({ promised: _told, ...hold }) => hold);
  return isoOf(dueAt({ ...counting, holds: anew }).dueAt);
}

/**
 * How the end of processing stands to the promise; without a stated limit nothing can be late.
 * Source: design.md §5a.9; docs/rules/deadlines.md#timeliness
 */
export function timelinessAt(state: Pick<DossierState, 'dueAt'>, limit: TimeLimit | null, at: Instant): Timeliness {
  return state.dueAt && limit ? timeliness(instantFromIso(state.dueAt), at, limit.unit) : 'ON_TIME';
}
