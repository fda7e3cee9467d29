import { timeOf } from '../lib/typed-moments.js';
import type { FieldView } from './field-view.js';
import { typedInput } from './typed-input.js';

export const timeField: FieldView = {
  Input: typedInput({ read: timeOf, show: (stored) => stored, pattern: 'timePattern', inputMode: 'text' }),
};
