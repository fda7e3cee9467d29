import { z } from 'zod';
import { coded } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';

const Settings = z.object({ min: z.int().optional(), max: z.int().optional() });

/** A whole number. */
export const integer = defineFieldType<typeof Settings, number>({
  settings: Settings,
  answers: 'number',
  valueSchema: ({ min, max }) => {
    const low = coded(z.int(), (value) => min === undefined || value >= min, {
      code: 'field.too-small',
      paramsOf: () => ({ min }),
    });
    return coded(low, (value) => max === undefined || value <= max, {
      code: 'field.too-large',
      paramsOf: () => ({ max }),
    });
  },
  toText: (value) => String(value),
});
