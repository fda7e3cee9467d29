import { monthOf, shownMonth } from '../lib/typed-moments.js';
import type { FieldView } from './field-view.js';
import { typedInput } from './typed-input.js';

export const monthField: FieldView = { Input: typedInput({ read: monthOf, show: shownMonth, pattern: 'monthPattern' }) };
