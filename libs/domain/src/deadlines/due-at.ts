import type { ClockPolicy, DeadlineLine, HoldReason, TimeLimit, TimeLimitUnit } from '@motcua/contracts';
import { countLine, dueMovedLines, isoLine, skippedDayLines, startLines } from './explanation.js';
import {
  addMonths,
  HOUR_MS,
  instantAt,
  isoOf,
  localDayOf,
  MINUTE_MS,
  timeOfDayOf,
  type DayNumber,
  type Instant,
} from './instant.js';
import { scheduleOfDay, type DaySchedule, type WorkCalendar } from './work-calendar.js';
import { addWorkingTime, requireYears, workingDayFrom, workingStart, workPosition } from './working-time.js';

/** Time during which the clock of a dossier stood; `to` null while it still stands. */
export interface ClockHold {
  from: Instant;
  to: Instant | null;
  reason: HoldReason;
  /** RESUME: the old due moment plus the time waited. RESTART: the whole limit again from `to`. */
  policy: ClockPolicy;
  /** The due moment that was told when the hold ended, where it is known; it stands whatever a later calendar counts. */
  promised?: Instant;
  /** Journal entry that opened it. */
  seq?: number;
}

/** The one new date that an apology may promise (NĐ 61/2018 art. 19.9). */
export interface DueExtension {
  decidedAt: Instant;
  dueAt: Instant;
  /** Journal entry that decided it: orders what happened at the same moment. */
  seq?: number;
}

/** A due moment counted anew by a changed calendar, as it was told. */
export interface DueRecount {
  at: Instant;
  dueAt: Instant;
  seq: number;
}

/** A due moment and the facts it follows from. */
export interface Due {
  dueAt: Instant;
  explanation: DeadlineLine[];
}

/** What counts a limit: everything but the moments. */
interface Counting {
  calendar: WorkCalendar;
  limit: TimeLimit;
}

interface Counted {
  start: Instant;
  dueAt: Instant;
  lines: DeadlineLine[];
}

/** Units that run in working time; the others run on the wall calendar. */
export const RUNS_IN_WORKING_TIME = {
  hour: true,
  'working-day': true,
  day: false,
  month: false,
} as const satisfies Record<TimeLimitUnit, boolean>;

/** Time of day within a day's work: a break falls back to its beginning, after hours to closing, before hours to opening. */
function clampIntoWork(schedule: DaySchedule, time: number): number {
  const begun = schedule.intervals.filter(({ start }) => start <= time).at(-1);
  return begun ? Math.min(time, begun.end) : (schedule.intervals[0]?.start ?? time);
}

/** The same time of day on `day`, or on the next day of work. Source: Bộ luật Dân sự 2015 art. 148.5. */
function dueOnWorkingDay(calendar: WorkCalendar, day: DayNumber, time: number): Instant {
  requireYears(calendar, day, day);
  const dueDay = workingDayFrom(calendar, day);
  return instantAt(dueDay, clampIntoWork(scheduleOfDay(calendar, dueDay), time));
}

/** A limit in days or months: the wall calendar, then off a day without work. */
function countOnWallCalendar({ calendar, limit }: Counting, start: Instant): Omit<Counted, 'start'> {
  const startDay = localDayOf(start);
  const day = limit.unit === 'month' ? addMonths(startDay, limit.amount) : startDay + limit.amount;
  const planned = instantAt(day, timeOfDayOf(start));
  const dueAt = dueOnWorkingDay(calendar, day, timeOfDayOf(start));
  requireYears(calendar, startDay, localDayOf(dueAt));
  return { dueAt, lines: [countLine(limit, start, planned), ...dueMovedLines(calendar, planned, dueAt)] };
}

/** A limit in working hours or working days. */
function countInWorkingTime({ calendar, limit }: Counting, start: Instant): Omit<Counted, 'start'> {
  const unitMs = limit.unit === 'hour' ? HOUR_MS : calendar.workingDayMs;
  const dueAt = addWorkingTime(calendar, start, limit.amount * unitMs);
  const skipped = skippedDayLines(calendar, { first: localDayOf(start), last: localDayOf(dueAt) });
  return { dueAt, lines: [countLine(limit, start, dueAt), ...skipped] };
}

function countWholeLimit(counting: Counting, from: Instant): Counted {
  const start = workingStart(counting.calendar, from);
  const count = RUNS_IN_WORKING_TIME[counting.limit.unit] ? countInWorkingTime : countOnWallCalendar;
  const { dueAt, lines } = count(counting, start);
  return { start, dueAt, lines: [...startLines(counting.calendar, from, start), ...lines] };
}

/** Old due moment plus the time waited: working time, or days of the wall calendar for limits in days and months. */
function resume(counting: Counting, dueAt: Instant, hold: { from: Instant; to: Instant }) {
  const { calendar, limit } = counting;
  if (!RUNS_IN_WORKING_TIME[limit.unit]) {
    const days = localDayOf(hold.to) - localDayOf(hold.from);
    return {
      dueAt: days === 0 ? dueAt : dueOnWorkingDay(calendar, localDayOf(dueAt) + days, timeOfDayOf(dueAt)),
      waited: { days, minutes: 0 },
    };
  }
  requireYears(calendar, localDayOf(hold.from), localDayOf(hold.to));
  const waitedMs = workPosition(calendar, hold.to) - workPosition(calendar, hold.from);
  const days = Math.floor(waitedMs / calendar.workingDayMs);
  const minutes = Math.floor((waitedMs - days * calendar.workingDayMs) / MINUTE_MS);
  return { dueAt: addWorkingTime(calendar, dueAt, waitedMs), waited: { days, minutes } };
}

function holdLine(
  hold: ClockHold,
  change: { before: Instant; after: Instant | null },
): Extract<DeadlineLine, { kind: 'HOLD' }> {
  return {
    kind: 'HOLD',
    from: isoOf(hold.from),
    to: hold.to === null ? null : isoOf(hold.to),
    reason: hold.reason,
    policy: hold.policy,
    waited: null,
    dueBefore: isoOf(change.before),
    dueAfter: change.after === null ? null : isoOf(change.after),
    seq: hold.seq ?? null,
    told: null,
  };
}

/**
 * The due moment once a hold has ended, from the due moment that stood before it. The stored promise is the base, so a
 * calendar changed in the meantime does not move what was promised earlier.
 * @param input.hold an open hold leaves the due moment as it is
 * @returns the new due moment and the lines of this hold: HOLD first, then the new count or the days skipped
 * @throws DomainError 'calendar.year-missing'
 * Source: NĐ 61/2018/NĐ-CP art. 19.4 (RESTART); practice of running systems (RESUME); docs/rules/deadlines.md#holds
 */
export function dueAfterHold(input: {
  dueAt: Instant;
  hold: ClockHold;
  limit: TimeLimit;
  calendar: WorkCalendar;
}): Due {
  const { dueAt: before, hold, limit, calendar } = input;
  if (hold.to === null) return { dueAt: before, explanation: [holdLine(hold, { before, after: null })] };
  if (hold.policy === 'RESTART') {
    const counted = countWholeLimit({ calendar, limit }, hold.to);
    return {
      dueAt: counted.dueAt,
      explanation: [holdLine(hold, { before, after: counted.dueAt }), ...counted.lines],
    };
  }
  const { dueAt, waited } = resume({ calendar, limit }, before, { from: hold.from, to: hold.to });
  const skipped = RUNS_IN_WORKING_TIME[limit.unit]
    ? skippedDayLines(calendar, { first: localDayOf(before) + 1, last: localDayOf(dueAt) })
    : [];
  return { dueAt, explanation: [{ ...holdLine(hold, { before, after: dueAt }), waited }, ...skipped] };
}

const recounted = (before: Instant, { at, dueAt: to }: DueRecount): Due => ({
  dueAt: to,
  explanation: [{ kind: 'RECOUNT', at: isoOf(at), from: isoOf(before), to: isoOf(to) }],
});

/**
 * Holds in the order of time, cut so that no time before the count begins (anew, after a RESTART) and no time twice
 * counts as waiting. One that waits
 * nothing is left out, unless a date was told at its end.
 */
function orderedHolds(holds: readonly ClockHold[], start: Instant, calendar: WorkCalendar): ClockHold[] {
  const ordered: ClockHold[] = [];
  let free = start;
  for (const hold of [...holds].sort((a, b) => a.from - b.from)) {
    const from = hold.from > free ? hold.from : free;
    const waitsNothing = hold.to !== null && (hold.to < free || (hold.to <= from && hold.policy === 'RESUME'));
    if (waitsNothing && hold.promised === undefined) continue;
    ordered.push({ ...hold, from: waitsNothing ? (hold.to ?? from) : from });
    if (hold.to === null) break;
    const ended = hold.policy === 'RESTART' ? workingStart(calendar, hold.to) : hold.to;
    free = ended > free ? ended : free;
  }
  return ordered;
}

/** What was told stands: a calendar changed since moves nothing (NĐ 61/2018 art. 19.9). */
function kept(counted: Due, promised: Instant | undefined): Due {
  if (promised === undefined || promised === counted.dueAt) return counted;
  const line: DeadlineLine = { kind: 'PROMISE_KEPT', counted: isoOf(counted.dueAt), at: isoOf(promised) };
  return { dueAt: promised, explanation: [...counted.explanation, line] };
}

function extend(before: Instant, extension: DueExtension): Due {
  const line: DeadlineLine = {
    kind: 'EXTENSION',
    decidedAt: isoOf(extension.decidedAt),
    from: isoOf(before),
    to: isoOf(extension.dueAt),
  };
  return { dueAt: extension.dueAt, explanation: [line] };
}

/**
 * When a dossier is due, and why.
 * @param input.from moment of receipt of the full dossier (NĐ 309/2026 art. 17.3); outside working hours it counts from the next stretch of work
 * @param input.limit the procedure's limit; one working day is the agency's full day (8 hours by default), hours run in
 *   working hours, days and months on the wall calendar with the due moment moved off a day without work
 * @param input.holds closed and open holds, in any order; overlaps count once
 * @param input.promised the due moment that was told at receipt, where it is known
 * @param input.recounts due moments counted anew by a changed calendar, taken as they are
 * @param input.extension the new date promised with an apology, taken as it is
 * @returns the due moment and its facts in the order of time, DUE last
 * @throws DomainError 'calendar.year-missing' when counting leaves the years that the calendar covers
 * Source: docs/rules/deadlines.md#count, #holds
 */
export function dueAt(input: {
  from: Instant;
  limit: TimeLimit;
  calendar: WorkCalendar;
  holds?: readonly ClockHold[];
  promised?: Instant | null;
  extension?: DueExtension | null;
  recounts?: readonly DueRecount[];
}): Due {
  const { from, limit, calendar, holds = [], extension, recounts = [] } = input;
  const counted = countWholeLimit({ calendar, limit }, from);
  const first = kept({ dueAt: counted.dueAt, explanation: counted.lines }, input.promised ?? undefined);
  const changes = orderedHolds(holds, counted.start, calendar).map((hold) => ({
    at: hold.from,
    seq: hold.seq ?? 0,
    apply: (before: Instant) => kept(dueAfterHold({ dueAt: before, hold, limit, calendar }), hold.promised),
  }));
  if (extension) changes.push({ at: extension.decidedAt, seq: extension.seq ?? 0, apply: (before) => extend(before, extension) });
  changes.push(...recounts.map((one) => ({ at: one.at, seq: one.seq, apply: (before: Instant) => recounted(before, one) })));
  let current = first.dueAt;
  const explanation = first.explanation;
  for (const change of changes.sort((a, b) => a.at - b.at || a.seq - b.seq)) {
    const changed = change.apply(current);
    current = changed.dueAt;
    explanation.push(...changed.explanation);
  }
  explanation.push(isoLine('DUE', current));
  return { dueAt: current, explanation };
}
