import { normaliseDecimal } from '@motcua/contracts';
import type { FieldView } from './field-view.js';
import { typedInput } from './typed-input.js';

const isStored = (value: string): boolean => /^-?\d+\.\d+$/.test(value);

/** A number with comma or dot; no thousands while typing, where `1.234` could mean either. */
export const decimalField: FieldView = {
  Input: typedInput({
    read: normaliseDecimal,
    show: (stored, language) => (language === 'vi' && isStored(stored) ? stored.replace('.', ',') : stored),
    inputMode: 'decimal',
  }),
};
