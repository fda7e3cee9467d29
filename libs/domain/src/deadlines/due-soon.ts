import type { TimeLimitUnit } from '@motcua/contracts';
import { HOUR_MS, instant, instantAt, localDayOf, type DayNumber, type Instant } from './instant.js';
import { isWorkingDay, scheduleOfDay, type WorkCalendar } from './work-calendar.js';
import { findMomentAt, openingOf, workdaysBefore, workPosition } from './working-time.js';

/** A dossier turns "due soon" at this many units of its procedure (screens.md §5.3). */
export const DUE_SOON_UNITS = 2;

const SOON_MS = DUE_SOON_UNITS * HOUR_MS;

/** First day on which at most `count` days of work follow, up to and including `dueDay`. */
function firstDayWithin(calendar: WorkCalendar, dueDay: DayNumber, count: number): DayNumber {
  const total = workdaysBefore(calendar, dueDay + 1);
  let day = dueDay;
  while (total - workdaysBefore(calendar, day) <= count) day -= 1;
  return day;
}

/** The first day of work after `day` that comes after `count` others; never refuses. */
function workingDayAfter(calendar: WorkCalendar, day: DayNumber, count: number): DayNumber {
  let candidate = day;
  for (let left = count; left > 0; left -= isWorkingDay(calendar, candidate) ? 1 : 0) candidate += 1;
  return candidate;
}

/**
 * First moment at which a pending dossier is "due soon": local midnight of the day that leaves two working days (or two
 * days), or two working hours before the due moment for limits in hours. Never refuses.
 * Source: screens.md §5.3; docs/rules/deadlines.md#tags
 */
export function dueSoonFrom(calendar: WorkCalendar, dueAt: Instant, unit: TimeLimitUnit): Instant {
  const dueDay = localDayOf(dueAt);
  if (unit === 'hour') {
    return findMomentAt(calendar, workPosition(calendar, dueAt) - SOON_MS) ?? instant(dueAt - SOON_MS);
  }
  const day =
    unit === 'working-day' ? firstDayWithin(calendar, dueDay, DUE_SOON_UNITS) : dueDay - DUE_SOON_UNITS;
  return instantAt(day, 0);
}

/**
 * When to remind of a due moment: opening time of the day that lies `workingDays` working days before the due day.
 * It may lie before the dossier came in; then that reminder is dropped, not sent late.
 * Source: domain.md §14 (T-2, T-1); docs/rules/deadlines.md#reminders
 */
export function reminderAt(calendar: WorkCalendar, dueAt: Instant, workingDays: number): Instant {
  let day = localDayOf(dueAt);
  for (let left = workingDays; left > 0; left -= isWorkingDay(calendar, day) ? 1 : 0) day -= 1;
  return openingOf(calendar, day);
}

/** Bounds of `dueAt` at one moment: OVERDUE below `overdueBefore`, DUE_SOON from there to below `dueSoonBefore`. */
export interface DueBounds {
  overdueBefore: Instant;
  dueSoonBefore: Instant;
}

/** Latest moment at the position of working time two hours after `now`, plus a millisecond. */
function soonByHours(calendar: WorkCalendar, now: Instant): Instant {
  const reached = findMomentAt(calendar, workPosition(calendar, now) + SOON_MS) ?? instant(now + SOON_MS);
  const day = localDayOf(reached);
  const later = scheduleOfDay(calendar, day)
    .intervals.map(({ start }) => instantAt(day, start))
    .find((start) => start >= reached);
  const closes = scheduleOfDay(calendar, day).intervals.some(({ end }) => instantAt(day, end) === reached);
  if (!closes) return instant(reached + 1);
  return instant((later ?? openingOf(calendar, workingDayAfter(calendar, day, 1))) + 1);
}

/**
 * What `timeTag` says, as bounds for a query over stored due moments: one look at an index instead of a tag per row.
 * Agrees with `timeTag` for every due moment, calendar and unit (property test). Never refuses.
 * Source: design decisions 5a.4 and 5a.9
 */
export function dueBounds(calendar: WorkCalendar, now: Instant): Record<TimeLimitUnit, DueBounds> {
  const today = localDayOf(now);
  const overdueBefore = instantAt(today, 0);
  const byDay = { overdueBefore, dueSoonBefore: instantAt(today + DUE_SOON_UNITS + 1, 0) };
  const thirdWorkingDay = workingDayAfter(calendar, today, DUE_SOON_UNITS + 1);
  return {
    hour: { overdueBefore: now, dueSoonBefore: soonByHours(calendar, now) },
    'working-day': { overdueBefore, dueSoonBefore: instantAt(thirdWorkingDay, 0) },
    day: byDay,
    month: byDay,
  };
}
