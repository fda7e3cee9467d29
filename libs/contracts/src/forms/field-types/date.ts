import { z } from 'zod';
import { coded } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';

const Settings = z.object({
  yearOnly: z.boolean().default(false).describe('a year alone is also accepted (old birth records)'),
  when: z.enum(['ANY', 'PAST', 'FUTURE']).default('ANY').describe('judged against today by the domain, not here'),
});

function isRealDay(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  const monthLengths = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year >= 1800 && year <= 2200 && day >= 1 && day <= (monthLengths[month - 1] ?? 0);
}

/** A local day `YYYY-MM-DD`, or `YYYY` where `yearOnly` allows it. */
export const date = defineFieldType<typeof Settings, string>({
  settings: Settings,
  valueSchema: ({ yearOnly }) =>
    coded(
      z.string(),
      (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) && isRealDay(value)) || (yearOnly && /^(18|19|20|21)\d{2}$/.test(value)),
      { code: 'date.invalid' },
    ),
  toText: (value) => value.split('-').reverse().join('/'),
});
