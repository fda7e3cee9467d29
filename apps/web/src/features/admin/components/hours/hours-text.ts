import { WEEKDAYS, type WorkingHours, type WorkingInterval } from '@motcua/contracts';

/** Working hours as they are typed: a line of text for each day of the week. */
export type HoursDraft = Record<(typeof WEEKDAYS)[number], string>;

const TIME = String.raw`(\d{1,2})(?:[:h.](\d{2})?)?`;
const INTERVAL = new RegExp(String.raw`^${TIME}\s*(?:-|–|—|đến|to)\s*${TIME}$`, 'iu');

const clock = (hour: string | undefined, minute: string | undefined): string => `${(hour ?? '').padStart(2, '0')}:${minute ?? '00'}`;

/** `7:30-11:30, 13h-17h` → intervals; what is no interval stays as text, for the server to name. Empty = a day of rest. */
export function intervalsOf(text: string): WorkingInterval[] {
  return text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const found = INTERVAL.exec(part);
      if (!found) return { from: part, to: '' };
      const [, fromHour, fromMinute, toHour, toMinute] = found;
      return { from: clock(fromHour, fromMinute), to: clock(toHour, toMinute) };
    });
}

/** `07:30–11:30, 13:00–17:00` */
export const textOfIntervals = (intervals: readonly WorkingInterval[]): string =>
  intervals.map(({ from, to }) => (to ? `${from}–${to}` : from)).join(', ');

/** All days as text. */
export const draftOfHours = (hours: WorkingHours): HoursDraft =>
  Object.fromEntries(WEEKDAYS.map((day) => [day, textOfIntervals(hours[day])])) as HoursDraft;

/** All days as they are sent. */
export const hoursOfDraft = (draft: HoursDraft): WorkingHours =>
  Object.fromEntries(WEEKDAYS.map((day) => [day, intervalsOf(draft[day])])) as WorkingHours;

const minutesOf = (time: string): number => {
  const [hour, minute] = time.split(':').map(Number);
  return (hour ?? Number.NaN) * 60 + (minute ?? Number.NaN);
};

/** Hours worked on a day as typed, or null while it cannot be read. */
export function hoursWorked(text: string): number | null {
  const minutes = intervalsOf(text).reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0);
  return Number.isFinite(minutes) && minutes >= 0 ? minutes / 60 : null;
}
