import type { TimeLimitUnit } from '@motcua/contracts';
import { RUNS_IN_WORKING_TIME } from './due-at.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, type Instant } from './instant.js';
import { timeliness } from './timeliness.js';
import type { WorkCalendar } from './work-calendar.js';
import { workPosition } from './working-time.js';

/** Time left, or overrun, to the minute. `inWorkingTime`: nights and days of rest do not run, a day is the agency's working day. */
export interface Countdown {
  overdue: boolean;
  inWorkingTime: boolean;
  days: number;
  hours: number;
  minutes: number;
}

/**
 * What a clock on the screen shows: working time for limits in hours and working days, the wall clock for days and months.
 * On the due day after the due moment a limit that is judged by the day has nothing left and is not overdue. Never refuses.
 * Source: screens.md §5.3; docs/rules/deadlines.md#tags
 */
export function countdown(input: { calendar: WorkCalendar; now: Instant; dueAt: Instant; unit: TimeLimitUnit }): Countdown {
  const { calendar, now, dueAt, unit } = input;
  const inWorkingTime = RUNS_IN_WORKING_TIME[unit];
  const overdue = timeliness(dueAt, now, unit) === 'OVERDUE';
  const ahead = inWorkingTime ? workPosition(calendar, dueAt) - workPosition(calendar, now) : dueAt - now;
  const left = overdue ? -ahead : Math.max(ahead, 0);
  const dayMs = unit === 'hour' ? Infinity : inWorkingTime ? calendar.workingDayMs : DAY_MS;
  const days = Math.floor(left / dayMs);
  const rest = days > 0 ? left - days * dayMs : left;
  return { overdue, inWorkingTime, days, hours: Math.floor(rest / HOUR_MS), minutes: Math.floor((rest % HOUR_MS) / MINUTE_MS) };
}
