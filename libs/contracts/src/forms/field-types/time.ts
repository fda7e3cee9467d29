import { z } from 'zod';
import { coded } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const Bound = z.string().regex(TIME);

const Settings = z.object({ min: Bound.optional(), max: Bound.optional() });

/** A time of day `HH:MM`, from 00:00 to 23:59. */
export const time = defineFieldType<typeof Settings, string>({
  settings: Settings,
  answers: 'text',
  valueSchema: ({ min, max }) => {
    const text = z.string().transform((typed) => typed.trim());
    const real = text.pipe(coded(z.string(), (value) => TIME.test(value), { code: 'time.invalid' }));
    const early = coded(z.string(), (value) => min === undefined || value >= min, {
      code: 'field.too-small',
      paramsOf: () => ({ min }),
    });
    const bounded = coded(early, (value) => max === undefined || value <= max, {
      code: 'field.too-large',
      paramsOf: () => ({ max }),
    });
    return real.pipe(bounded);
  },
  toText: (value) => value,
});
