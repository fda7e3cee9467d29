import { z } from 'zod';
import type { ErrorCode } from '../../errors/error-codes.js';
import { coded } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';

/** How much of a date must be known. */
export const DATE_PRECISIONS = ['DAY', 'MONTH', 'YEAR'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

const Settings = z.object({
  precision: z.enum(DATE_PRECISIONS).default('DAY').describe('the least exact answer that is accepted (old birth records know only the year)'),
  yearOnly: z.boolean().optional().describe('what precision YEAR was called in versions published before 27/11/2026'),
  when: z.enum(['ANY', 'PAST', 'FUTURE']).default('ANY').describe('judged against today by the domain, not here'),
});

function isRealDay(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  const monthLengths = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year >= 1800 && year <= 2200 && day >= 1 && day <= (monthLengths[month - 1] ?? 0);
}

/** The least exact date that a field accepts. */
export const leastPrecision = ({ precision, yearOnly }: z.infer<typeof Settings>): DatePrecision => (yearOnly ? 'YEAR' : precision);

const WRONG: Record<DatePrecision, ErrorCode> = { DAY: 'date.invalid', MONTH: 'date.invalid-to-month', YEAR: 'date.invalid-to-year' };

/** Whether the text is a date at least as exact as asked. */
function isDate(value: string, least: DatePrecision): boolean {
  if (/^\d{4}$/.test(value)) return least === 'YEAR' && isRealDay(`${value}-01-01`);
  if (/^\d{4}-\d{2}$/.test(value)) return least !== 'DAY' && isRealDay(`${value}-01`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && isRealDay(value);
}

/** A local day `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the precision asked for allows it. */
export const date = defineFieldType<typeof Settings, string>({
  settings: Settings,
  answers: 'date',
  valueSchema: (settings) => {
    const least = leastPrecision(settings);
    return coded(z.string(), (value) => isDate(value, least), { code: WRONG[least] });
  },
  toText: (value) => value.split('-').reverse().join('/'),
});
