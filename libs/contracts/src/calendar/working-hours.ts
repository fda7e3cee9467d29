import { z } from 'zod';
import { coded } from '../forms/field-issue.js';

/** Days of the week, Monday first (ISO 8601). */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Office time of the day, `07:30`. */
export const ClockTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .describe('office time HH:mm');
export type ClockTime = z.infer<typeof ClockTime>;

/** A stretch of work, `from` included, `to` excluded. */
export const WorkingInterval = z.object({ from: ClockTime, to: ClockTime });
export type WorkingInterval = z.infer<typeof WorkingInterval>;

/** True when intervals run forwards, one after the other, none touching back. `HH:mm` sorts like the clock. */
function runForward(intervals: readonly WorkingInterval[]): boolean {
  return intervals.every(({ from, to }, index) => {
    const before = intervals[index - 1];
    return from < to && (before === undefined || before.to <= from);
  });
}

const DayIntervals = coded(z.array(WorkingInterval).max(6), runForward, { code: 'calendar.day-invalid' });

const EveryWeekday = z.object({
  monday: DayIntervals,
  tuesday: DayIntervals,
  wednesday: DayIntervals,
  thursday: DayIntervals,
  friday: DayIntervals,
  saturday: DayIntervals,
  sunday: DayIntervals,
} satisfies Record<Weekday, typeof DayIntervals>);

/**
 * Working hours of an agency: intervals for each day of the week in the order of the clock, none for a day of rest.
 * A desk open on Saturday morning simply has one interval there. At least one day must be worked.
 */
export const WorkingHours = coded(
  EveryWeekday,
  (hours) => WEEKDAYS.some((weekday) => hours[weekday].length > 0),
  { code: 'calendar.day-invalid' },
);
export type WorkingHours = z.infer<typeof WorkingHours>;

const FULL_DAY: WorkingInterval[] = [
  { from: '07:30', to: '11:30' },
  { from: '13:00', to: '17:00' },
];

/** Hours of the installation until its administrator sets others: 7:30–11:30, 13:00–17:00, Monday to Friday (8 hours). */
export const DEFAULT_WORKING_HOURS: WorkingHours = {
  monday: FULL_DAY,
  tuesday: FULL_DAY,
  wednesday: FULL_DAY,
  thursday: FULL_DAY,
  friday: FULL_DAY,
  saturday: [],
  sunday: [],
};
