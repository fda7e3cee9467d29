import type { TimeLimitUnit } from '@motcua/contracts';
import { dueSoonFrom } from './due-soon.js';
import { HOUR_MS, localDayOf, type Instant } from './instant.js';
import { timeliness } from './timeliness.js';
import type { WorkCalendar } from './work-calendar.js';
import { workdaysBefore, workPosition } from './working-time.js';

/** What the tag beside a dossier says. */
export const TIME_TAG_KINDS = ['IN_TIME', 'DUE_SOON', 'OVERDUE', 'PAUSED'] as const;
export type TimeTagKind = (typeof TIME_TAG_KINDS)[number];

/** Units in which time left or overrun is said; months are said in days. */
export type RemainingUnit = Exclude<TimeLimitUnit, 'month'>;

/** Time left until a due moment, or overrun since. `amount` is whole units, 0 = less than one (or: due today). */
export interface Remaining {
  overdue: boolean;
  amount: number;
  unit: RemainingUnit;
}

/** A tag: for PAUSED the time that was left when the clock stopped. */
export interface TimeTag {
  kind: TimeTagKind;
  amount: number;
  unit: RemainingUnit;
}

/** Whole working hours between two moments, in either order. */
function workingHoursApart(calendar: WorkCalendar, a: Instant, b: Instant): number {
  return Math.floor(Math.abs(workPosition(calendar, b) - workPosition(calendar, a)) / HOUR_MS);
}

/** Working hours left; none when a day-counted due moment has passed on its own day. */
function hoursLeft(calendar: WorkCalendar, now: Instant, dueAt: Instant): Remaining {
  return { overdue: false, amount: now < dueAt ? workingHoursApart(calendar, now, dueAt) : 0, unit: 'hour' };
}

function left(
  calendar: WorkCalendar,
  span: { now: Instant; dueAt: Instant },
  unit: RemainingUnit,
): Remaining {
  const [today, dueDay] = [localDayOf(span.now), localDayOf(span.dueAt)];
  if (unit === 'hour' || today === dueDay) return hoursLeft(calendar, span.now, span.dueAt);
  const amount =
    unit === 'day'
      ? dueDay - today
      : workdaysBefore(calendar, dueDay + 1) - workdaysBefore(calendar, today + 1);
  return { overdue: false, amount, unit };
}

function overrun(
  calendar: WorkCalendar,
  span: { now: Instant; dueAt: Instant },
  unit: RemainingUnit,
): Remaining {
  if (unit === 'day') return { overdue: true, amount: localDayOf(span.now) - localDayOf(span.dueAt), unit };
  const workMs = workPosition(calendar, span.now) - workPosition(calendar, span.dueAt);
  const days = unit === 'working-day' ? Math.floor(workMs / calendar.workingDayMs) : 0;
  return days > 0
    ? { overdue: true, amount: days, unit }
    : { overdue: true, amount: workingHoursApart(calendar, span.dueAt, span.now), unit: 'hour' };
}

/**
 * Time left until `dueAt`, or overrun since, in the unit of the procedure.
 * Left: working days (or days) after today up to the due day; on the due day itself, whole working hours. Overrun in
 * working days: whole ones of working time, under one as whole working hours; in days: local days.
 * Never refuses: beyond the years the calendar covers the plain week is counted, for a tag must not break a list.
 * Source: screens.md §5.3; docs/rules/deadlines.md#tags
 */
export function remaining(input: {
  calendar: WorkCalendar;
  now: Instant;
  dueAt: Instant;
  unit: TimeLimitUnit;
}): Remaining {
  const unit: RemainingUnit = input.unit === 'month' ? 'day' : input.unit;
  const overdue = timeliness(input.dueAt, input.now, input.unit) === 'OVERDUE';
  return (overdue ? overrun : left)(input.calendar, input, unit);
}

/**
 * The tag of a pending dossier.
 * @param input.pausedSince set while a hold is open; the tag then says what was left at that moment
 * @returns DUE_SOON from `dueSoonFrom` on, OVERDUE from `overdueFrom` on
 * Source: screens.md §5.3; docs/rules/deadlines.md#tags
 */
export function timeTag(input: {
  calendar: WorkCalendar;
  now: Instant;
  dueAt: Instant;
  unit: TimeLimitUnit;
  pausedSince?: Instant | null;
}): TimeTag {
  const { pausedSince } = input;
  const { overdue, amount, unit } = remaining({ ...input, now: pausedSince ?? input.now });
  if (pausedSince !== undefined && pausedSince !== null) return { kind: 'PAUSED', amount, unit };
  if (overdue) return { kind: 'OVERDUE', amount, unit };
  return {
    kind: input.now >= dueSoonFrom(input.calendar, input.dueAt, input.unit) ? 'DUE_SOON' : 'IN_TIME',
    amount,
    unit,
  };
}
