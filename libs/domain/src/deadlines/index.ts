export {
  instant,
  instantFromIso,
  isoOf,
  localDateOf,
  localDayOf,
  plainDate,
  plainDateOf,
  type DayNumber,
  type Instant,
  type PlainDate,
} from './instant.js';
export {
  buildWorkCalendar,
  isWorkingDay,
  type CalendarOverride,
  type WorkCalendar,
  type WorkCalendarInput,
} from './work-calendar.js';
export {
  addWorkingHours,
  addWorkingTime,
  closingOf,
  HOURS_PER_WORKING_DAY,
  openingOf,
  workingDayFrom,
  workingMinutesSince,
  workingStart,
  workingTimeBetween,
  workPosition,
} from './working-time.js';
export { dueAfterHold, dueAt, type ClockHold, type Due, type DueExtension } from './due-at.js';
export {
  coordinationDueAt,
  paperTransferAt,
  receptionDueAt,
  SUPPLEMENT_NOTICE_WORKING_DAYS,
  supplementNoticeDueAt,
} from './desk-rules.js';
export { overdueFrom, TIMELINESS, timeliness, type Timeliness } from './timeliness.js';
export { countdown, type Countdown } from './countdown.js';
export { isWorkingMoment, lastExtensionMoment, usualNewDueAt } from './extension.js';
export { dueBounds, DUE_SOON_UNITS, dueSoonFrom, reminderAt, type DueBounds } from './due-soon.js';
export {
  remaining,
  TIME_TAG_KINDS,
  timeTag,
  type Remaining,
  type RemainingUnit,
  type TimeTag,
  type TimeTagKind,
} from './time-tag.js';
export { timeLimitOf } from './time-limit.js';
