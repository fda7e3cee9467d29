import type { Tx } from '../platform/index.js';
import { listDays, lockCalendar, raiseCalendarRevision, saveDays } from './calendar-days.repository.js';
import { readCalendarSettings, writeCalendarSetting } from './calendar-settings.js';
import { SEED_CALENDAR_DAYS } from './seed/calendar-days.js';

const yearOf = ({ date }: { date: string }) => Number(date.slice(0, 4));

/**
 * Loads the shipped days, year by year: a year that was loaded once belongs to the administrators and is left alone.
 * Safe to run at every start.
 * @param at moment of loading
 * @returns how many days were added
 */
export async function loadCalendar(tx: Tx, at: Date): Promise<number> {
  await lockCalendar(tx);
  const by = { at, accountId: null };
  const settings = await readCalendarSettings(tx);
  const seeded = settings['calendar.seeded-years'];
  const fresh = [...new Set(SEED_CALENDAR_DAYS.map(yearOf))].filter((year) => !seeded.includes(year));
  if (fresh.length === 0) return 0;
  const standing = new Set((await listDays(tx)).map(({ date }) => date));
  const put = SEED_CALENDAR_DAYS.filter((day) => fresh.includes(yearOf(day)) && !standing.has(day.date));
  await saveDays(tx, { put, remove: [] }, by);
  const years = [...new Set([...settings['calendar.years'], ...fresh])].sort((a, b) => a - b);
  await writeCalendarSetting(tx, { key: 'calendar.years', value: years }, by);
  await writeCalendarSetting(tx, { key: 'calendar.seeded-years', value: [...seeded, ...fresh] }, by);
  await raiseCalendarRevision(tx, by);
  return put.length;
}
