import type { FieldView } from './field-view.js';
import { typedInput } from './typed-input.js';

/** `4/2026`, `04-2026`, `042026` → `2026-04`; anything else as typed, for the rules to name. */
export function monthOf(typed: string): string {
  const text = typed.trim();
  const parts = /^(\d{1,2})[\s./-](\d{4})$/.exec(text) ?? /^(\d{2})(\d{4})$/.exec(text);
  if (!parts) return text;
  const [, month = '', year = ''] = parts;
  return `${year}-${month.padStart(2, '0')}`;
}

/** `2026-04` → `04/2026`; whatever is no month stays as it is. */
export const shownMonth = (stored: string): string => (/^\d{4}-\d{2}$/.test(stored) ? stored.split('-').reverse().join('/') : stored);

export const monthField: FieldView = { Input: typedInput({ read: monthOf, show: shownMonth, pattern: 'monthPattern' }) };
