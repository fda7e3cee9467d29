import { HOUR_MS, localDayOf, timeOfDayOf, type Instant } from './instant.js';
import { isWorkingDay, type WorkCalendar } from './work-calendar.js';
import { dueAt, type Due } from './due-at.js';
import {
  addWorkingHours,
  closingOf,
  HOURS_PER_WORKING_DAY,
  openingOf,
  requireYears,
  workingDayFrom,
  workingStart,
} from './working-time.js';

/** A paper dossier taken in after this local time may go to the processing agency on the next working day. */
const PAPER_CUT_OFF_MS = 15 * HOUR_MS;

/** Working days within which a supplement must be asked for after receipt. */
export const SUPPLEMENT_NOTICE_WORKING_DAYS = 3;

/** Working hours in which the centre of the province finds out who is competent: half of the 8 for the answer. Our own rule, no law. */
const COORDINATION_HOURS = 4;

/**
 * By when it must be known who is competent, so that time is left for that agency to answer. @throws DomainError 'calendar.year-missing'
 * Source: domain.md §2.1 (no dossier hangs); NĐ 45/2020 (8 working hours in all)
 */
export const coordinationDueAt = (calendar: WorkCalendar, submittedAt: Instant): Instant =>
  addWorkingHours(calendar, workingStart(calendar, submittedAt), COORDINATION_HOURS);

/**
 * By when a dossier taken in on paper must be with the processing agency: the end of the working day of receipt, or,
 * received after 15:00, the start of the next working day. Received on a day without work it counts as received the
 * next working morning. (Electronic dossiers pass at once.)
 * @throws DomainError 'calendar.year-missing'
 * Source: NĐ 61/2018/NĐ-CP art. 18, NĐ 309/2026/NĐ-CP art. 9; docs/rules/deadlines.md#paper-transfer
 */
export function paperTransferAt(calendar: WorkCalendar, receivedAt: Instant): Instant {
  const day = localDayOf(receivedAt);
  requireYears(calendar, day, day);
  if (!isWorkingDay(calendar, day)) return closingOf(calendar, workingDayFrom(calendar, day));
  const sameDay = timeOfDayOf(receivedAt) <= PAPER_CUT_OFF_MS && receivedAt < closingOf(calendar, day);
  return sameDay ? closingOf(calendar, day) : openingOf(calendar, workingDayFrom(calendar, day + 1));
}

/**
 * By when an online dossier must be accepted, refused or sent back for a supplement: 8 working hours.
 * @throws DomainError 'calendar.year-missing'
 * Source: NĐ 45/2020/NĐ-CP; docs/rules/deadlines.md#reception
 */
export function receptionDueAt(calendar: WorkCalendar, submittedAt: Instant): Instant {
  return addWorkingHours(calendar, workingStart(calendar, submittedAt), HOURS_PER_WORKING_DAY);
}

/**
 * By when a supplement may be asked for after receipt, unless a sector law says otherwise: 3 working days.
 * @throws DomainError 'calendar.year-missing'
 * Source: NĐ 61/2018/NĐ-CP art. 19.4; docs/rules/deadlines.md#supplement-notice
 */
export function supplementNoticeDueAt(calendar: WorkCalendar, receivedAt: Instant): Due {
  return dueAt({
    from: receivedAt,
    limit: { amount: SUPPLEMENT_NOTICE_WORKING_DAYS, unit: 'working-day' },
    calendar,
  });
}
