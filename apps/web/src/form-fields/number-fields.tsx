import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatMoney } from '../lib/format.js';
import { marked } from '../components/marked-input.js';
import type { FieldInputProps, FieldView } from './field-view.js';

/** Digits typed with dots, spaces or a currency sign as a whole number; the text itself when it is none. */
export function numberOf(typed: string): number | string {
  const digits = typed.replace(/[\s.\u00a0đĐ]/g, '');
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : typed.trim();
}

/** A number typed as text, so that nothing is lost while it is no number yet; `show` words it when the field is left. */
function numberInput(show: (value: number) => string) {
  const shown = (value: unknown): string =>
    typeof value === 'number' ? show(value) : typeof value === 'string' ? value : '';
  return function NumberField({ id, value, onChange, onLeave, isInvalid, describedBy }: FieldInputProps) {
    const [typed, setTyped] = useState<string | null>(null);
    useEffect(() => setTyped(null), [value]);
    return (
      <TextInput
        id={id}
        value={typed ?? shown(value)}
        inputMode="numeric"
        autoComplete="off"
        {...marked({ isInvalid, describedBy })}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          if (typed !== null) onChange(numberOf(typed));
          onLeave();
        }}
      />
    );
  };
}

export const integerField: FieldView = { Input: numberInput(String) };
export const moneyField: FieldView = { Input: numberInput(formatMoney) };
