import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './editor.module.css';

/** A text in both languages of the product. */
export interface BothLanguages {
  vi: string;
  en?: string | undefined;
}

export interface WordsFieldProps {
  label: string;
  value: BothLanguages | undefined;
  onChange: (value: BothLanguages | undefined) => void;
  onLeave?: () => void;
  fault?: string | undefined;
  help?: string;
  isOptional?: boolean;
  isLong?: boolean;
  /** Id of the Vietnamese field, to lead the focus there. */
  id?: string;
}

/** Vietnamese and English side by side; both empty = no text where it is optional. */
export function WordsField({ label, value, onChange, onLeave, fault, help, isOptional = false, isLong = false, id }: WordsFieldProps) {
  const { t } = useTranslation('form-designer');
  const own = useId();
  const change = (vi: string, en: string): void => {
    if (isOptional && vi === '' && en === '') onChange(undefined);
    else onChange(en === '' ? { vi } : { vi, en });
  };
  const [vi, en] = [value?.vi ?? '', value?.en ?? ''];
  const Control = isLong ? Textarea : TextInput;
  const rows = isLong ? { autosize: true, minRows: 1, maxRows: 8 } : {};
  const name = isOptional ? t('words.optional', { label }) : label;
  return (
    <div className={styles.words}>
      <Control
        {...rows}
        id={id ?? own}
        label={name}
        description={help}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        lang="vi"
        autoComplete="off"
        value={vi}
        error={fault}
        onChange={(event) => change(event.currentTarget.value, en)}
        onBlur={onLeave}
      />
      <Control
        {...rows}
        label={t('words.english', { label })}
        lang="en"
        autoComplete="off"
        value={en}
        onChange={(event) => change(vi, event.currentTarget.value)}
      />
    </div>
  );
}

export interface CountFieldProps {
  label: string;
  value: unknown;
  onChange: (value: number | undefined) => void;
  min?: number | undefined;
  max?: number | undefined;
  standard?: number | undefined;
  fault?: string | undefined;
}

/** A whole number; empty = what the type does by itself. */
export function CountField({ label, value, onChange, min, max, standard, fault }: CountFieldProps) {
  const { t } = useTranslation('form-designer');
  return (
    <NumberInput
      label={label}
      allowDecimal={false}
      hideControls
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      placeholder={standard === undefined ? t('settings.none') : t('settings.standard', { value: standard })}
      value={typeof value === 'number' ? value : ''}
      error={fault}
      onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
    />
  );
}
