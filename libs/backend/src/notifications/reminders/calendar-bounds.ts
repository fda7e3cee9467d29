import { instant, localDayOf, openingOf, reminderAt, workPosition, type Instant, type WorkCalendar } from '@motcua/domain';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const OFFICE_OFFSET_MS = 7 * HOUR_MS;
/** Longer than any run of days off together with the working days before a reminder. */
const MOST_DAYS = 60;

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
 * Latest moment, to the minute, with at least `hours` of working time between it and now; for none, the moment before
 * now. Never refuses: outside the covered years the plain week is counted.
 */
export function workingHoursBefore(calendar: WorkCalendar, now: Instant, hours: number): Instant {
  if (hours === 0) return instant(now - 1);
  const wanted = workPosition(calendar, now) - hours * HOUR_MS;
  let early = now;
  while (workPosition(calendar, early) > wanted) early = instant(early - DAY_MS);
  let late = instant(early + DAY_MS);
  while (late - early > MINUTE_MS) {
    const middle = instant((early + late) / 2);
    if (workPosition(calendar, middle) <= wanted) early = middle;
    else late = middle;
  }
  return early;
}
