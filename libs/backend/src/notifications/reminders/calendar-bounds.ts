import { instant, localDayOf, openingOf, reminderAt, workingTimeBetween, type Instant, type WorkCalendar } from '@motcua/domain';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const OFFICE_OFFSET_MS = 7 * 60 * MINUTE_MS;
const MINUTES_PER_HOUR = 60;
/** Longer than any run of days off together with the working days before a reminder. */
const MOST_DAYS = 40;

/** Local midnight (UTC+7) of a day number. */
const startOfDay = (day: number): Instant => instant(day * DAY_MS - OFFICE_OFFSET_MS);

/** Local midnight of a moment's day. */
export const startOfDayAt = (now: Instant): Instant => startOfDay(localDayOf(now));

/**
 * First moment whose reminder of `days` working days before has not come yet: everything due earlier is to be reminded
 * of now. One bound for an index instead of a look at every dossier.
 */
export function firstNotReminded(calendar: WorkCalendar, now: Instant, days: number): Instant {
  const today = localDayOf(now);
  for (let ahead = 0; ahead < MOST_DAYS; ahead += 1) {
    if (reminderAt(calendar, openingOf(calendar, today + ahead), days) > now) return startOfDay(today + ahead);
  }
  return startOfDay(today + MOST_DAYS);
}

/**
 * Latest moment, to the minute, with at least `hours` of working time between it and now.
 * @throws DomainError 'calendar.year-missing' when the calendar does not reach so far back
 */
export function workingHoursBefore(calendar: WorkCalendar, now: Instant, hours: number): Instant {
  let early = now;
  let reached = 0;
  while (reached < hours * MINUTES_PER_HOUR) {
    early = instant(early - DAY_MS);
    reached = workingTimeBetween(calendar, early, now);
  }
  let late = instant(early + DAY_MS);
  while (late - early > MINUTE_MS) {
    const middle = instant((early + late) / 2);
    if (workingTimeBetween(calendar, middle, now) >= hours * MINUTES_PER_HOUR) early = middle;
    else late = middle;
  }
  return early;
}
