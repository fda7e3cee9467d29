/**
 * Moments and local days without `Date`: office time is Asia/Ho_Chi_Minh, UTC+7 with no summer time since 1975, so the
 * arithmetic is exact by hand, the same in browser and server whatever their own time zone.
 */

declare const instantBrand: unique symbol;
declare const plainDateBrand: unique symbol;

/** A moment: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [instantBrand]: true };

/** A local day, `YYYY-MM-DD`. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

/** Days since 1970-01-01 in office time: the number by which the calendar is indexed. */
export type DayNumber = number;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const OFFICE_OFFSET_MS = 7 * HOUR_MS;
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A moment from epoch milliseconds (`date.getTime()` of a database row). @throws RangeError when not a finite number */
export function instant(epochMs: number): Instant {
  if (!Number.isFinite(epochMs)) throw new RangeError('An instant must be a finite number of milliseconds');
  return Math.trunc(epochMs) as Instant;
}

/** Days since 1970-01-01 of a civil date of the Gregorian calendar (Hinnant's algorithm). */
function dayNumberOfCivil(year: number, month: number, day: number): DayNumber {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month 1–12 and day of month of a day number. */
export function civilOf(day: DayNumber): { year: number; month: number; day: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Year of a day number. */
export function yearOf(day: DayNumber): number {
  return civilOf(day).year;
}

/** Day number of 1 January. */
export function firstDayOfYear(year: number): DayNumber {
  return dayNumberOfCivil(year, 1, 1);
}

/** Days of a month (1–12). */
function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? dayNumberOfCivil(year + 1, 1, 1) : dayNumberOfCivil(year, month + 1, 1);
  return next - dayNumberOfCivil(year, month, 1);
}

/**
 * The corresponding day `months` later, or the last day of that month when it has none: 31/1 + 1 month = 28/2.
 * Source: Bộ luật Dân sự 2015 art. 148.3.
 */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const civil = civilOf(day);
  const index = civil.year * 12 + civil.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayNumberOfCivil(year, month, Math.min(civil.day, daysInMonth(year, month)));
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `YYYY-MM-DD` of a day number. */
export function plainDateOf(day: DayNumber): PlainDate {
  const civil = civilOf(day);
  return `${pad(civil.year, 4)}-${pad(civil.month, 2)}-${pad(civil.day, 2)}` as PlainDate;
}

/** Day number of `YYYY-MM-DD`. @throws RangeError when the text is no day of the Gregorian calendar */
export function dayNumberOf(date: string): DayNumber {
  const parts = DATE.exec(date);
  const [year, month, day] = [Number(parts?.[1]), Number(parts?.[2]), Number(parts?.[3])];
  if (!parts || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new RangeError(`Not a date: ${date}`);
  }
  return dayNumberOfCivil(year, month, day);
}

/** A checked local day. @throws RangeError when the text is no day of the Gregorian calendar */
export function plainDate(text: string): PlainDate {
  dayNumberOf(text);
  return text as PlainDate;
}

/** The local day (office time) of a moment. */
export function localDayOf(at: Instant): DayNumber {
  return Math.floor((at + OFFICE_OFFSET_MS) / DAY_MS);
}

/** Milliseconds since local midnight (office time) of a moment. */
export function timeOfDayOf(at: Instant): number {
  return at + OFFICE_OFFSET_MS - localDayOf(at) * DAY_MS;
}

/** The moment at `timeOfDay` milliseconds after local midnight of a day. */
export function instantAt(day: DayNumber, timeOfDay: number): Instant {
  return (day * DAY_MS + timeOfDay - OFFICE_OFFSET_MS) as Instant;
}

/** The local day (office time) of a moment, as text. */
export function localDateOf(at: Instant): PlainDate {
  return plainDateOf(localDayOf(at));
}

/** Milliseconds of an offset such as `+07:00`. */
function offsetMs(sign: string | undefined, hours: string | undefined, minutes: string | undefined): number {
  if (!sign) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS);
}

/** A moment from ISO 8601 with offset or Z; anything finer than a millisecond is cut. @throws RangeError when it is none */
export function instantFromIso(text: string): Instant {
  const parts = ISO.exec(text);
  if (!parts) throw new RangeError(`Not an ISO instant: ${text}`);
  const day = dayNumberOf(text.slice(0, 10));
  const [hour, minute, second] = [Number(parts[4]), Number(parts[5]), Number(parts[6] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) throw new RangeError(`Not an ISO instant: ${text}`);
  const fraction = Number((parts[7] ?? '0').slice(0, 3).padEnd(3, '0'));
  const local = day * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS + second * 1000 + fraction;
  return (local - offsetMs(parts[8], parts[9], parts[10])) as Instant;
}

/** ISO 8601 in UTC with milliseconds, exactly as `JSON.stringify` writes a `Date`: `2026-04-21T07:00:00.000Z`. */
export function isoOf(at: Instant): string {
  const day = Math.floor(at / DAY_MS);
  const rest = at - day * DAY_MS;
  const hour = Math.floor(rest / HOUR_MS);
  const minute = Math.floor((rest % HOUR_MS) / MINUTE_MS);
  const second = Math.floor((rest % MINUTE_MS) / 1000);
  return `${plainDateOf(day)}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}.${pad(rest % 1000, 3)}Z`;
}
