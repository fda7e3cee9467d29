import type { FieldView } from './field-view.js';
import { typedInput } from './typed-input.js';

/** `8:30`, `8h30`, `8h`, `08.30`, `0830` → `08:30`; anything else as typed, for the rules to name. */
export function timeOf(typed: string): string {
  const text = typed.trim();
  const parts = /^(\d{1,2})\s*[:.hg]\s*(\d{2})?$/i.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (!parts) return text;
  const [, hour = '', minute = '00'] = parts;
  return /[:.]$/.test(text) ? text : `${hour.padStart(2, '0')}:${minute}`;
}

export const timeField: FieldView = {
  Input: typedInput({ read: timeOf, show: (stored) => stored, pattern: 'timePattern', inputMode: 'text' }),
};
