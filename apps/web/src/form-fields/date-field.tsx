import { TextInput } from '@mantine/core';
import { FIELD_TYPES, leastPrecision } from '@motcua/contracts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { marked } from '../components/marked-input.js';
import type { FieldInputProps, FieldView } from './field-view.js';
import { monthOf } from './month-field.js';

/** `2/4/2026`, `02.04.2026`, `02042026` → `2026-04-02`; `4/1950` → `1950-04`; `1950` stays; anything else as typed, for the rules to name. */
export function dateOf(typed: string): string {
  const text = typed.trim();
  const parts =
    /^(\d{1,2})[\s./-](\d{1,2})[\s./-](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (!parts) return monthOf(text);
  const [, day = '', month = '', year = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `2026-04-02` → `02/04/2026`, `1950-04` → `04/1950`; whatever is no date stays as it is. */
export const shownDate = (value: unknown): string => {
  if (typeof value !== 'string') return '';
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(value) ? value.split('-').reverse().join('/') : value;
};

/** A typed date: no calendar (birth dates lie decades back), cleaned on leaving (screens.md §2.3). */
function DateInput({ field, id, value, onChange, onLeave, isInvalid, describedBy }: FieldInputProps) {
  const { t } = useTranslation('form-fields');
  const least = leastPrecision(FIELD_TYPES.date.settings.parse(field.settings));
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [value]);
  return (
    <TextInput
      id={id}
      value={typed ?? shownDate(value)}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t(`datePatterns.${least}`)}
      maw={least === 'DAY' ? '14rem' : '22rem'}
      {...marked({ isInvalid, describedBy })}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== null) onChange(dateOf(typed));
        onLeave();
      }}
    />
  );
}

export const dateField: FieldView = { Input: DateInput };
