import type { TimeLimitUnit } from '@motcua/contracts';
import { reminderAt } from './due-soon.js';
import { HOUR_MS, instant, localDayOf, type Instant } from './instant.js';
import type { WorkCalendar } from './work-calendar.js';
import { addWorkingTime, closingOf, findMomentAt, scheduleEnds, workingStart, workPosition } from './working-time.js';

/** Working days by which a prepared apology moves the date when nobody named one; ours, the leader changes it. */
const USUAL_EXTENSION_WORKING_DAYS = 3;
const DAY_MS = 24 * HOUR_MS;

/**
 * The last moment at which a due moment may still be moved: the close of the working day before the due day; for limits in
 * hours one whole working day before the due moment. Never refuses.
 * Source: NĐ 61/2018/NĐ-CP art. 19.9 ("chậm nhất 01 ngày trước ngày hết hạn"); docs/rules/deadlines.md#extension
 */
export function lastExtensionMoment(calendar: WorkCalendar, dueAt: Instant, unit: TimeLimitUnit): Instant {
  if (unit === 'hour') return findMomentAt(calendar, workPosition(calendar, dueAt) - calendar.workingDayMs) ?? instant(dueAt - DAY_MS);
  return closingOf(calendar, localDayOf(reminderAt(calendar, dueAt, 1)));
}

/**
 * Whether a moment lies in working time; the close of a stretch of work does, as counted due moments do.
 * @throws DomainError 'calendar.year-missing'
 */
export function isWorkingMoment(calendar: WorkCalendar, at: Instant): boolean {
  return workingStart(calendar, at) === at || scheduleEnds(calendar, localDayOf(at)).includes(at);
}

/**
 * The date that a prepared apology offers when nobody named one: three working days after the due moment, or after now when
 * that has passed. @throws DomainError 'calendar.year-missing'
 */
export function usualNewDueAt(calendar: WorkCalendar, dueAt: Instant, now: Instant): Instant {
  const from = workingStart(calendar, now > dueAt ? now : dueAt);
  return addWorkingTime(calendar, from, USUAL_EXTENSION_WORKING_DAYS * calendar.workingDayMs);
}
