import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf, shownDate } from '../../lib/typed-moments.js';
import { fieldIdOf } from './use-faults.js';

/** Help stands below the control, so that fields of a row line up. */
export const HELP_BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

interface CommonProps {
  /** Where the value stands in what is sent; gives the control its id. */
  path: string;
  label: string;
  isOptional?: boolean;
  fault?: string | undefined;
}

export interface TextFieldProps extends CommonProps {
  value: string | null;
  onChange: (value: string) => void;
  help?: string;
  type?: TextInputProps['type'];
  autoComplete?: string;
  inputMode?: TextInputProps['inputMode'];
}

/** Label above, help, control, fault; what need not be filled in says so. */
export function TextField(props: TextFieldProps) {
  const { path, label, value, onChange, isOptional, fault, help, ...rest } = props;
  const words = useFieldLabel(label, isOptional);
  return (
    <TextInput
      autoComplete="off"
      {...rest}
      id={fieldIdOf(path)}
      label={words}
      description={help}
      inputWrapperOrder={HELP_BELOW}
      value={value ?? ''}
      error={fault}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export interface DayFieldProps extends CommonProps {
  day: string | null;
  onDay: (day: string | null) => void;
}

/** A typed day `21/04/2026`, cleaned on leaving. */
export function DayField({ path, label, day, onDay, isOptional, fault }: DayFieldProps) {
  const { t } = useTranslation('form-fields');
  const words = useFieldLabel(label, isOptional);
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [day]);
  return (
    <TextInput
      id={fieldIdOf(path)}
      label={words}
      placeholder={t('datePattern')}
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? shownDate(day)}
      error={fault}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onDay(dateOf(event.currentTarget.value) || null);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** `Điện thoại (không bắt buộc)` */
export function useFieldLabel(label: string, isOptional = false): string {
  const { t } = useTranslation('common');
  return isOptional ? `${label} ${t('optional')}` : label;
}
