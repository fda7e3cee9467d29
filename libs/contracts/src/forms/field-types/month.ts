import { z } from 'zod';
import { coded } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';

const Settings = z.object({});

/** A month `YYYY-MM`, of the years that dates may have. */
export const month = defineFieldType<typeof Settings, string>({
  settings: Settings,
  answers: 'text',
  valueSchema: () =>
    coded(
      z.string().transform((typed) => typed.trim()),
      (value) => /^(?:(?:1[89]|2[01])\d{2}|2200)-(?:0[1-9]|1[0-2])$/.test(value),
      { code: 'month.invalid' },
    ),
  toText: (value) => value.split('-').reverse().join('/'),
});
