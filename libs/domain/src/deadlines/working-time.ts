import { DomainError } from '../errors/domain-error.js';
import {
  HOUR_MS,
  instantAt,
  localDayOf,
  MINUTE_MS,
  timeOfDayOf,
  yearOf,
  type DayNumber,
  type Instant,
} from './instant.js';
import { scheduleOfDay, weekdaySchedule, type DaySchedule, type WorkCalendar } from './work-calendar.js';

/** Working hours that one working day is worth (practice of the running provincial systems; domain.md §2.4). */
export const HOURS_PER_WORKING_DAY = 8;

/** @throws DomainError 'calendar.year-missing' {year} for the first year between two days that the calendar does not cover */
export function requireYears(calendar: WorkCalendar, first: DayNumber, last: DayNumber): void {
  const lastYear = yearOf(last);
  for (let year = yearOf(first); year <= lastYear; year += 1) {
    if (!calendar.years.has(year)) throw new DomainError('calendar.year-missing', { year });
  }
}

/** The first day of work on or after `day`. @throws DomainError 'calendar.year-missing' when none comes in the covered years */
export function workingDayFrom(calendar: WorkCalendar, day: DayNumber): DayNumber {
  let candidate = day;
  for (;;) {
    requireYears(calendar, candidate, candidate);
    if (scheduleOfDay(calendar, candidate).workMs > 0) return candidate;
    candidate += 1;
  }
}

/** When work begins on a day of work. */
export function openingOf(calendar: WorkCalendar, day: DayNumber): Instant {
  return instantAt(day, scheduleOfDay(calendar, day).intervals[0]?.start ?? 0);
}

/** The ends of a day's stretches of work; none on a day without work. */
export const scheduleEnds = (calendar: WorkCalendar, day: DayNumber): Instant[] =>
  scheduleOfDay(calendar, day).intervals.map(({ end }) => instantAt(day, end));

/** When work ends on a day of work. */
export function closingOf(calendar: WorkCalendar, day: DayNumber): Instant {
  return instantAt(day, scheduleOfDay(calendar, day).intervals.at(-1)?.end ?? 0);
}

/**
 * The moment from which working time counts: `at` itself within working hours, else the start of the next stretch of
 * work (lunch break → start of the afternoon; after hours, day of rest, holiday → next working morning).
 * The last moment of a stretch (17:00) belongs to no stretch.
 * @throws DomainError 'calendar.year-missing' when the answer lies outside the covered years
 * Source: domain.md §2.4 "Received outside office hours"; docs/rules/deadlines.md#start
 */
export function workingStart(calendar: WorkCalendar, at: Instant): Instant {
  const day = localDayOf(at);
  requireYears(calendar, day, day);
  const time = timeOfDayOf(at);
  const stretch = scheduleOfDay(calendar, day).intervals.find(({ end }) => time < end);
  if (stretch) return time >= stretch.start ? at : instantAt(day, stretch.start);
  return openingOf(calendar, workingDayFrom(calendar, day + 1));
}

/** Working milliseconds of a day before a time of day. */
function workedWithin(schedule: DaySchedule, time: number): number {
  let worked = 0;
  for (const { start, end } of schedule.intervals) {
    if (time <= start) break;
    worked += Math.min(time, end) - start;
  }
  return worked;
}

/** Sum of a weekly quantity over the days from `from` up to, not including, `to`. */
function weeklySum(
  calendar: WorkCalendar,
  range: { from: DayNumber; to: DayNumber },
  of: (day: DaySchedule) => number,
): number {
  const length = range.to - range.from;
  const weeks = Math.floor(length / 7);
  let sum = weeks * calendar.week.reduce((total, day) => total + of(day), 0);
  for (let day = range.from + weeks * 7; day < range.to; day += 1)
    sum += of(weekdaySchedule(calendar.week, day));
  return sum;
}

/** A running total up to the start of a day; outside the compiled years it goes on by the plain week. */
function totalBefore(
  calendar: WorkCalendar,
  day: DayNumber,
  total: { table: Float64Array | Int32Array; of: (day: DaySchedule) => number },
): number {
  const { firstDay, schedules } = calendar;
  const end = firstDay + schedules.length;
  if (day < firstDay) return -weeklySum(calendar, { from: day, to: firstDay }, total.of);
  if (day > end)
    return (total.table[schedules.length] ?? 0) + weeklySum(calendar, { from: end, to: day }, total.of);
  return total.table[day - firstDay] ?? 0;
}

/**
 * Position of a moment on the axis of working time, in milliseconds. Differences of positions are working time.
 * Never refuses: outside the covered years the plain week is counted.
 */
export function workPosition(calendar: WorkCalendar, at: Instant): number {
  const day = localDayOf(at);
  const before = totalBefore(calendar, day, {
    table: calendar.workBefore,
    of: (schedule) => schedule.workMs,
  });
  return before + workedWithin(scheduleOfDay(calendar, day), timeOfDayOf(at));
}

/** Days of work from the first compiled day up to the start of `day`; never refuses. */
export function workdaysBefore(calendar: WorkCalendar, day: DayNumber): number {
  return totalBefore(calendar, day, {
    table: calendar.workdaysBefore,
    of: (schedule) => (schedule.workMs > 0 ? 1 : 0),
  });
}

/** Index of the last compiled day that begins before a position of working time. */
function dayIndexAt(calendar: WorkCalendar, position: number): number {
  let low = 0;
  let high = calendar.schedules.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((calendar.workBefore[middle] ?? 0) < position) low = middle;
    else high = middle;
  }
  return low;
}

/** Time of day at which so much of a day's work is done; `worked` is positive and at most the day's work. */
function timeAfterWork(schedule: DaySchedule, worked: number): number {
  let left = worked;
  for (const { start, end } of schedule.intervals) {
    if (left <= end - start) return start + left;
    left -= end - start;
  }
  throw new RangeError('A day has no more work than its intervals');
}

/** The earliest moment at a position of working time, or nothing outside the compiled years. */
export function findMomentAt(calendar: WorkCalendar, position: number): Instant | undefined {
  if (position <= 0 || position > (calendar.workBefore[calendar.schedules.length] ?? 0)) return undefined;
  const index = dayIndexAt(calendar, position);
  const day = calendar.firstDay + index;
  return instantAt(
    day,
    timeAfterWork(scheduleOfDay(calendar, day), position - (calendar.workBefore[index] ?? 0)),
  );
}

/**
 * The earliest moment by which `workMs` of working time have passed since `from`. Exactly at the end of a stretch it
 * is that end (17:00), never the start of the next one.
 * @param workMs milliseconds of working time; 0 or less gives `from` back
 * @throws DomainError 'calendar.year-missing' when counting leaves the covered years
 */
export function addWorkingTime(calendar: WorkCalendar, from: Instant, workMs: number): Instant {
  const startDay = localDayOf(from);
  requireYears(calendar, startDay, startDay);
  if (workMs <= 0) return from;
  const moment = findMomentAt(calendar, workPosition(calendar, from) + workMs);
  if (moment === undefined)
    throw new DomainError('calendar.year-missing', { year: Math.max(...calendar.years) + 1 });
  requireYears(calendar, startDay, localDayOf(moment));
  return moment;
}

/**
 * The moment `hours` working hours after `from`.
 * @param hours working hours, whole or fractional, ≥ 0
 * @throws DomainError 'calendar.year-missing' when counting leaves the covered years
 * Source: TT 01/2018/TT-VPCP art. 8 (steps counted in hours); docs/rules/deadlines.md#count
 */
export function addWorkingHours(calendar: WorkCalendar, from: Instant, hours: number): Instant {
  return addWorkingTime(calendar, from, hours * HOUR_MS);
}

/** Whole working minutes from `from` up to `now`; never refuses: outside the covered years the plain week is counted. */
export const workingMinutesSince = (calendar: WorkCalendar, from: Instant, now: Instant): number =>
  Math.trunc((workPosition(calendar, now) - workPosition(calendar, from)) / MINUTE_MS);

/**
 * Working minutes from `a` to `b`, negative when `b` is earlier; seconds of a minute not completed are dropped.
 * @throws DomainError 'calendar.year-missing' when one of them, or a year between, is not covered
 */
export function workingTimeBetween(calendar: WorkCalendar, a: Instant, b: Instant): number {
  const [first, last] = a <= b ? [a, b] : [b, a];
  requireYears(calendar, localDayOf(first), localDayOf(last));
  return Math.trunc((workPosition(calendar, b) - workPosition(calendar, a)) / MINUTE_MS);
}
