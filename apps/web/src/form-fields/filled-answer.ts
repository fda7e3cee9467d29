import { normaliseDecimal, type FormField } from '@motcua/contracts';
import { dateOf, monthOf, timeOf } from '../lib/typed-moments.js';
import { numberOf } from './number-fields.js';

/** Types whose stored value is not the text as it stands in a list. */
const READ: Partial<Record<FormField['type'], (text: string) => unknown>> = {
  integer: numberOf,
  money: numberOf,
  decimal: normaliseDecimal,
  date: dateOf,
  month: monthOf,
  time: timeOf,
};

/** A text from a list as the field to be filled stores it; what does not fit is named by the rules like anything typed. */
export const filledAnswer = ({ type }: Pick<FormField, 'type'>, text: string): unknown => READ[type]?.(text) ?? text;
