import { addMonths, dayNumberOf, plainDateOf } from '../deadlines/instant.js';
import { plain } from '../text/index.js';

const ROMAN = ['i', 'ii', 'iii', 'iv'];
const QUARTER = /^(?:quy|q)\s*(iv|i{1,3}|[1-4])\s*(?:\/|-|nam|\s)\s*(\d{4})$/;
const two = (text: string): string => text.padStart(2, '0');

/** The last day of a month `2026-12`; undefined when there is no such month. */
function lastDayOf(year: string, month: string): string | undefined {
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  return plainDateOf(addMonths(dayNumberOf(`${year}-${two(month)}-01`), 1) - 1);
}

/** A day that exists, or undefined. */
function existing(day: string): string | undefined {
  const [year = '', month = '', date = ''] = day.split('-');
  const last = lastDayOf(year, month);
  return last && Number(date) >= 1 && day <= last ? day : undefined;
}

/**
 * The day that plans mean: `31/12/2026` and `2026-12-31` themselves, `12/2026` and `Quý IV/2026` (also `Q4/2026`, `quý 4 năm 2026`)
 * their last day.
 * @returns local day `YYYY-MM-DD`, undefined when it is none of these
 */
export function dueDayOf(text: string): string | undefined {
  const words = plain(text.trim());
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words);
  if (iso) return existing(words);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words);
  if (local) return existing(`${local[3]}-${two(local[2] ?? '')}-${two(local[1] ?? '')}`);
  const month = /^(?:thang\s*)?(\d{1,2})[/.-](\d{4})$/.exec(words);
  if (month) return lastDayOf(month[2] ?? '', month[1] ?? '');
  const quarter = QUARTER.exec(words);
  if (!quarter) return undefined;
  const [, name = '', year = ''] = quarter;
  const number = ROMAN.includes(name) ? ROMAN.indexOf(name) + 1 : Number(name);
  return lastDayOf(year, String(number * 3));
}
