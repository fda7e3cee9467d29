import type { CalendarDay, ClockTime, WorkingHours } from '@motcua/contracts';
import { WEEKDAYS } from '@motcua/contracts';
import { dayNumberOf, firstDayOfYear, HOUR_MS, MINUTE_MS, weekdayOf, type DayNumber } from './instant.js';

/** A stretch of work in milliseconds since local midnight, start included, end excluded. */
export interface DayInterval {
  readonly start: number;
  readonly end: number;
}

/** The work of one day. */
export interface DaySchedule {
  readonly intervals: readonly DayInterval[];
  readonly workMs: number;
}

/** What makes a date differ from its weekday; the part of the contract that counting needs. */
export type CalendarOverride = Pick<CalendarDay, 'date' | 'kind' | 'name'> &
  Partial<Pick<CalendarDay, 'confirmed' | 'swappedWith'>>;

/**
 * The working calendar of an agency, compiled so that counting costs a look-up instead of a walk.
 * Built once by `buildWorkCalendar` and kept; read it through the functions of this folder only.
 */
export interface WorkCalendar {
  /** Years whose official days are known; counting outside them is refused. */
  readonly years: ReadonlySet<number>;
  readonly week: readonly DaySchedule[];
  /** Working time that one working day stands for: the longest weekday of the agency (8 hours by default). */
  readonly workingDayMs: number;
  readonly overrides: ReadonlyMap<DayNumber, CalendarOverride>;
  readonly firstDay: DayNumber;
  readonly schedules: readonly DaySchedule[];
  /** Working milliseconds from `firstDay` up to the start of each day; one longer than `schedules`. */
  readonly workBefore: Float64Array;
  /** Days with work from `firstDay` up to each day; one longer than `schedules`. */
  readonly workdaysBefore: Int32Array;
}

/** What a calendar is made of. */
export interface WorkCalendarInput {
  /** Hours of the agency, or those of the installation. */
  hours: WorkingHours;
  /** Official days off and make-up days, in any order. */
  days: readonly CalendarOverride[];
  /** Years for which `days` is complete. */
  years: readonly number[];
}

const NO_WORK: DaySchedule = { intervals: [], workMs: 0 };

function timeOfDay(clock: ClockTime): number {
  return Number(clock.slice(0, 2)) * HOUR_MS + Number(clock.slice(3, 5)) * MINUTE_MS;
}

function scheduleOf(intervals: readonly { from: ClockTime; to: ClockTime }[]): DaySchedule {
  const compiled = intervals.map(({ from, to }) => ({ start: timeOfDay(from), end: timeOfDay(to) }));
  return { intervals: compiled, workMs: compiled.reduce((sum, { start, end }) => sum + end - start, 0) };
}

function longest(week: readonly DaySchedule[]): DaySchedule {
  return week.reduce((best, day) => (day.workMs > best.workMs ? day : best), NO_WORK);
}

/** The hours of a weekday without any override. */
export function weekdaySchedule(week: readonly DaySchedule[], day: DayNumber): DaySchedule {
  return week[weekdayOf(day)] ?? NO_WORK;
}

/** A make-up day is worked by the hours of the day it is worked for, or, when that is not known, by a full day's. */
function makeUpSchedule(week: readonly DaySchedule[], override: CalendarOverride): DaySchedule {
  const exchanged = override.swappedWith ? weekdaySchedule(week, dayNumberOf(override.swappedWith)) : NO_WORK;
  return exchanged.workMs > 0 ? exchanged : longest(week);
}

function scheduleOn(
  week: readonly DaySchedule[],
  day: DayNumber,
  override: CalendarOverride | undefined,
): DaySchedule {
  if (!override) return weekdaySchedule(week, day);
  return override.kind === 'SWAP_WORK' ? makeUpSchedule(week, override) : NO_WORK;
}

/** Fills schedule and running totals for every day from the first to the last covered year. */
function compileDays(
  week: readonly DaySchedule[],
  overrides: ReadonlyMap<DayNumber, CalendarOverride>,
  span: { firstDay: DayNumber; count: number },
): Pick<WorkCalendar, 'schedules' | 'workBefore' | 'workdaysBefore'> {
  const schedules: DaySchedule[] = [];
  const workBefore = new Float64Array(span.count + 1);
  const workdaysBefore = new Int32Array(span.count + 1);
  let work = 0;
  let workdays = 0;
  for (let index = 0; index < span.count; index += 1) {
    const day = span.firstDay + index;
    const schedule = scheduleOn(week, day, overrides.get(day));
    schedules.push(schedule);
    work += schedule.workMs;
    workdays += schedule.workMs > 0 ? 1 : 0;
    workBefore[index + 1] = work;
    workdaysBefore[index + 1] = workdays;
  }
  return { schedules, workBefore, workdaysBefore };
}

/**
 * Compiles working hours and official days for counting.
 * @param input hours by weekday, days that differ, and the years for which these days are known
 * @returns a calendar to be kept and shared; it holds no clock
 * @throws RangeError when no year is given, no weekday is worked, or a date is none (the contract refuses these before)
 * Source: BLLĐ 2019 art. 111–112 (holidays, days in their place); docs/rules/deadlines.md#calendar
 */
export function buildWorkCalendar(input: WorkCalendarInput): WorkCalendar {
  const week = WEEKDAYS.map((weekday) => scheduleOf(input.hours[weekday]));
  const workingDayMs = longest(week).workMs;
  if (input.years.length === 0) throw new RangeError('A work calendar must cover a year');
  if (workingDayMs === 0) throw new RangeError('A work calendar needs a weekday that is worked');
  const firstDay = firstDayOfYear(Math.min(...input.years));
  const count = firstDayOfYear(Math.max(...input.years) + 1) - firstDay;
  const overrides = new Map(input.days.map((day) => [dayNumberOf(day.date), day]));
  return {
    years: new Set(input.years),
    week,
    workingDayMs,
    overrides,
    firstDay,
    ...compileDays(week, overrides, { firstDay, count }),
  };
}

/** The work of a day; outside the compiled years its weekday and override alone. */
export function scheduleOfDay(calendar: WorkCalendar, day: DayNumber): DaySchedule {
  return (
    calendar.schedules[day - calendar.firstDay] ?? scheduleOn(calendar.week, day, calendar.overrides.get(day))
  );
}

/** True when the agency works on that day, be it for a morning only. */
export function isWorkingDay(calendar: WorkCalendar, day: DayNumber): boolean {
  return scheduleOfDay(calendar, day).workMs > 0;
}
