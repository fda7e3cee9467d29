import { z } from 'zod';
import { Expression } from '../../rules/index.js';
import { defineFieldType } from '../field-type.js';

const MAX_SCALE = 6;

const Settings = z.object({
  value: Expression.describe('gives the number from the fields before'),
  scale: z.int().min(0).max(MAX_SCALE).default(0).describe('digits after the comma that are kept'),
  unit: z.enum(['NONE', 'MONEY']).default('NONE'),
});

/** A number that follows from other answers: shown to the person, computed again by the server, never taken from a request. */
export const computed = defineFieldType<typeof Settings, number>({
  settings: Settings,
  answers: 'number',
  valueSchema: () => z.number(),
  toText: (value, { unit }, language) => {
    const [whole = '', fraction] = String(value).split('.');
    const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
    const digits = fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
    return unit === 'MONEY' ? `${digits}\u00a0đ` : digits;
  },
});
