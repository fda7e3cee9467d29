import { z } from 'zod';
import { boundedText, coded } from '../field-issue.js';
import { defineFieldType } from '../field-type.js';

const DECIMAL = /^-?\d{1,15}(?:\.\d{1,9})?$/;
const MAX_SCALE = 6;
const LONGEST = 40;

const Bound = z.string().regex(DECIMAL);

const Settings = z.object({
  scale: z.int().min(0).max(MAX_SCALE).default(2).describe('most digits after the comma'),
  min: Bound.optional(),
  max: Bound.optional(),
});

const GROUPED_VI = /^-?\d{1,3}(?:\.\d{3})+,\d+$/;
const GROUPED_EN = /^-?\d{1,3}(?:,\d{3})+\.\d+$/;

/**
 * A decimal as it is stored: digits with a dot, no spaces, no leading zeros. `12,5` and `12.5` are the same number; dots
 * between thousands count as such only where a comma follows (`1.234,5`), because `1.234` alone may mean either.
 */
export function normaliseDecimal(typed: string): string {
  const compact = typed
    .normalize('NFC')
    .replace(/\s/g, '')
    .replace(/^\u2212/, '-');
  const separator = GROUPED_VI.test(compact) ? '.' : GROUPED_EN.test(compact) ? ',' : '';
  const digits = (separator ? compact.replaceAll(separator, '') : compact).replace(',', '.');
  if (!DECIMAL.test(digits)) return compact;
  const trimmed = digits.replace(/^(-?)0+(?=\d)/, '$1');
  return /[1-9]/.test(trimmed) ? trimmed : trimmed.replace('-', '');
}

const fractionOf = (value: string): string => value.split('.')[1] ?? '';

/** The number in units of its ninth decimal: exact, unlike a float. */
const unitsOf = (value: string): bigint => BigInt(value.replace(/\..*/, '') + fractionOf(value).padEnd(9, '0'));

/** A number with decimals, kept as the digits that were typed so that no float rounds it. */
export const decimal = defineFieldType<typeof Settings, string>({
  settings: Settings,
  answers: 'number',
  valueSchema: ({ scale, min, max }) => {
    const digits = boundedText({ max: LONGEST }).transform(normaliseDecimal);
    const number = digits.pipe(coded(z.string(), (value) => DECIMAL.test(value), { code: 'field.type' }));
    const short = number.pipe(
      coded(z.string(), (value) => fractionOf(value).length <= scale, { code: 'field.decimals', paramsOf: () => ({ scale }) }),
    );
    const low = coded(z.string(), (value) => min === undefined || unitsOf(value) >= unitsOf(min), {
      code: 'field.too-small',
      paramsOf: () => ({ min }),
    });
    const bounded = coded(low, (value) => max === undefined || unitsOf(value) <= unitsOf(max), {
      code: 'field.too-large',
      paramsOf: () => ({ max }),
    });
    return short.pipe(bounded);
  },
  toText: (value, _settings, language) => {
    const [whole = '', fraction] = value.split('.');
    const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
    return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
  },
});
