import type { TimeLimit, TimeLimitUnit } from '@motcua/contracts';
import { HOURS_PER_WORKING_DAY } from './working-time.js';

/**
 * A time limit as catalogues print it. Parts of a working day ("3,5 ngày làm việc") become working hours.
 * @param quantity number as printed; whole for hours, days and months
 * @returns nothing for a quantity that cannot be counted: it is shown as "theo quy định", never guessed
 * Source: design decision 5a.7; domain.md §2.4 "1 working day"
 */
export function timeLimitOf(quantity: number | null | undefined, unit: TimeLimitUnit): TimeLimit | null {
  if (quantity === null || quantity === undefined || !(quantity > 0)) return null;
  if (Number.isInteger(quantity)) return { amount: quantity, unit };
  const hours = quantity * HOURS_PER_WORKING_DAY;
  return unit === 'working-day' && Number.isInteger(hours) ? { amount: hours, unit: 'hour' } : null;
}
