import { z } from 'zod';
import { coded } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';

const Settings = z.object({ max: z.int().positive().default(1_000_000_000_000) });

/** A sum in whole đồng. */
export const money = defineFieldType<typeof Settings, number>({
  settings: Settings,
  answers: 'number',
  valueSchema: ({ max }) => {
    const positive = coded(z.int(), (value) => value >= 0, { code: 'field.too-small', paramsOf: () => ({ min: 0 }) });
    return coded(positive, (value) => value <= max, { code: 'field.too-large', paramsOf: () => ({ max }) });
  },
  toText: (value) => `${String(value).replace(/\B(?=(\d{3})+$)/g, '.')}\u00a0đ`,
});
