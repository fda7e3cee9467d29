import { TextInput } from '@mantine/core';
import { useEffect, useState, type HTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import { marked } from '../components/marked-input.js';
import { useLanguage } from '../i18n/language.js';
import type { Language } from '../lib/format.js';
import type { FieldInputProps } from './field-view.js';

interface TypedInputSettings {
  /** What is stored for what was typed; the text itself when the rules have to name its fault. */
  read: (typed: string) => string;
  /** What is shown for what is stored. */
  show: (stored: string, language: Language) => string;
  pattern?: 'timePattern' | 'monthPattern';
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
}

/** A short value typed as text and cleaned on leaving, so that nothing is lost while it is not right yet. */
export function typedInput({ read, show, pattern, inputMode = 'numeric' }: TypedInputSettings) {
  return function TypedInput({ id, value, onChange, onLeave, isInvalid, describedBy }: FieldInputProps) {
    const { t } = useTranslation('form-fields');
    const { language } = useLanguage();
    const [typed, setTyped] = useState<string | null>(null);
    useEffect(() => setTyped(null), [value]);
    return (
      <TextInput
        id={id}
        value={typed ?? (typeof value === 'string' ? show(value, language) : '')}
        inputMode={inputMode}
        autoComplete="off"
        placeholder={pattern && t(pattern)}
        maw="14rem"
        {...marked({ isInvalid, describedBy })}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          if (typed !== null) onChange(read(typed));
          onLeave();
        }}
      />
    );
  };
}
