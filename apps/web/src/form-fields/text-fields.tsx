import { Textarea, TextInput } from '@mantine/core';
import type { HTMLAttributes } from 'react';
import { marked } from '../components/marked-input.js';
import { textOf, type FieldInputProps, type FieldView } from './field-view.js';

interface LineSettings {
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  autoComplete?: string;
  type?: 'text' | 'email' | 'tel';
}

/** One line of text; what kind of keyboard the phone shows is the only difference between the types. */
function lineInput({ inputMode, autoComplete = 'off', type = 'text' }: LineSettings = {}) {
  return function LineInput({ id, value, onChange, onLeave, isInvalid, describedBy }: FieldInputProps) {
    return (
      <TextInput
        id={id}
        type={type}
        value={textOf(value)}
        inputMode={inputMode}
        autoComplete={autoComplete}
        {...marked({ isInvalid, describedBy })}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={() => {
          if (typeof value === 'string') onChange(value.normalize('NFC').trim());
          onLeave();
        }}
      />
    );
  };
}

function LongTextInput({ id, value, onChange, onLeave, isInvalid, describedBy }: FieldInputProps) {
  return (
    <Textarea
      id={id}
      value={textOf(value)}
      autosize
      minRows={3}
      maxRows={14}
      {...marked({ isInvalid, describedBy })}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onLeave}
    />
  );
}

export const shortTextField: FieldView = { Input: lineInput() };
export const longTextField: FieldView = { Input: LongTextInput };
export const personalIdField: FieldView = { Input: lineInput({ inputMode: 'numeric' }) };
export const taxCodeField: FieldView = { Input: lineInput({ inputMode: 'text' }) };
export const phoneField: FieldView = {
  Input: lineInput({ inputMode: 'tel', type: 'tel', autoComplete: 'tel' }),
};
export const emailField: FieldView = {
  Input: lineInput({ inputMode: 'email', type: 'email', autoComplete: 'email' }),
};
