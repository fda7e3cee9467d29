import type { DeadlineLine, StartMovedReason, TimeLimit } from '@motcua/contracts';
import { isoOf, localDayOf, plainDateOf, timeOfDayOf, type DayNumber, type Instant } from './instant.js';
import { scheduleOfDay, weekdaySchedule, type CalendarOverride, type WorkCalendar } from './work-calendar.js';

type Line<Kind extends DeadlineLine['kind']> = Extract<DeadlineLine, { kind: Kind }>;
type HolidayLine = Line<'HOLIDAY_SKIPPED'>;

const COUNT_KINDS = {
  hour: 'WORKING_HOURS',
  'working-day': 'WORKING_DAYS',
  day: 'CALENDAR_DAYS',
  month: 'MONTHS',
} as const satisfies Record<TimeLimit['unit'], DeadlineLine['kind']>;

/** START or DUE with its moment. */
export function isoLine(kind: 'START' | 'DUE', at: Instant): Line<'START'> | Line<'DUE'> {
  return { kind, at: isoOf(at) };
}

/** The line that says how much was counted. */
export function countLine(limit: TimeLimit, from: Instant, to: Instant): DeadlineLine {
  return { kind: COUNT_KINDS[limit.unit], amount: limit.amount, from: isoOf(from), to: isoOf(to) };
}

/** The official day off that takes the work from a day which its weekday would have. */
function dayOffTaking(calendar: WorkCalendar, day: DayNumber): CalendarOverride | undefined {
  const override = calendar.overrides.get(day);
  const takesWork =
    override && override.kind !== 'SWAP_WORK' && weekdaySchedule(calendar.week, day).workMs > 0;
  return takesWork ? override : undefined;
}

/** Names of the official days off from one day up to, not including, another; each once. */
function namesOfDaysOff(calendar: WorkCalendar, from: DayNumber, to: DayNumber): string[] {
  const names = new Set<string>();
  for (let day = from; day < to; day += 1) {
    const off = dayOffTaking(calendar, day);
    if (off) names.add(off.name);
  }
  return [...names];
}

function whyStartMoved(calendar: WorkCalendar, from: Instant): StartMovedReason {
  const { intervals } = scheduleOfDay(calendar, localDayOf(from));
  const time = timeOfDayOf(from);
  const [first, last] = [intervals[0], intervals.at(-1)];
  if (!first || !last) return 'NON_WORKING_DAY';
  if (time < first.start) return 'BEFORE_HOURS';
  return time < last.end ? 'BREAK' : 'AFTER_HOURS';
}

/** START, and START_MOVED when counting begins later than the moment asked for. */
export function startLines(calendar: WorkCalendar, from: Instant, start: Instant): DeadlineLine[] {
  const first = isoLine('START', from);
  if (start === from) return [first];
  const names = namesOfDaysOff(calendar, localDayOf(from), localDayOf(start));
  return [
    first,
    {
      kind: 'START_MOVED',
      from: isoOf(from),
      to: isoOf(start),
      reason: whyStartMoved(calendar, from),
      names,
    },
  ];
}

/** DUE_MOVED when the planned moment lies outside working hours. */
export function dueMovedLines(calendar: WorkCalendar, planned: Instant, dueAt: Instant): DeadlineLine[] {
  if (planned === dueAt) return [];
  const names = namesOfDaysOff(calendar, localDayOf(planned), localDayOf(dueAt));
  return [{ kind: 'DUE_MOVED', from: isoOf(planned), to: isoOf(dueAt), names }];
}

/** Lengthens the last holiday line by a day of the same holiday, or begins a new one. */
function addDayOff(lines: HolidayLine[], day: DayNumber, off: CalendarOverride): void {
  const date = plainDateOf(day);
  const last = lines.at(-1);
  const confirmed = off.confirmed ?? true;
  if (last && last.name === off.name && last.dayKind === off.kind && last.confirmed === confirmed) {
    last.to = date;
    last.days += 1;
    return;
  }
  if (off.kind === 'SWAP_WORK') return;
  lines.push({
    kind: 'HOLIDAY_SKIPPED',
    from: date,
    to: date,
    days: 1,
    name: off.name,
    dayKind: off.kind,
    confirmed,
  });
}

/**
 * Days within a count (both ends included) that were skipped or worked against their weekday: one line a holiday, one
 * for all days of rest together, one a make-up day. A holiday on a day of rest is a day of rest: it takes no work.
 */
export function skippedDayLines(
  calendar: WorkCalendar,
  span: { first: DayNumber; last: DayNumber },
): DeadlineLine[] {
  const holidays: HolidayLine[] = [];
  const restDays: DayNumber[] = [];
  const makeUps: Line<'MAKE_UP_DAY'>[] = [];
  for (let day = span.first; day <= span.last; day += 1) {
    const override = calendar.overrides.get(day);
    const off = dayOffTaking(calendar, day);
    if (off) addDayOff(holidays, day, off);
    else if (override?.kind === 'SWAP_WORK') {
      makeUps.push({
        kind: 'MAKE_UP_DAY',
        date: plainDateOf(day),
        name: override.name,
        confirmed: override.confirmed ?? true,
      });
    } else if (scheduleOfDay(calendar, day).workMs === 0) restDays.push(day);
  }
  return [...restDayLines(restDays), ...holidays, ...makeUps];
}

function restDayLines(days: readonly DayNumber[]): Line<'WEEKEND_SKIPPED'>[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ kind: 'WEEKEND_SKIPPED', from: plainDateOf(first), to: plainDateOf(last), days: days.length }];
}
