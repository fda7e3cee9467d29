import { TextInput, type TextInputProps } from '@mantine/core';
import { marked } from '../components/marked-input.js';
import type { FieldInputProps } from './field-view.js';

interface TextPartProps extends Pick<FieldInputProps, 'onLeave' | 'isInvalid' | 'describedBy'> {
  id: string;
  label: string;
  value: string;
  put: (value: string) => void;
  inputMode?: TextInputProps['inputMode'];
  autoComplete?: string;
}

/** One line of a question that has several, with its own label; described by the help and the fault of the question. */
export function TextPart({ value, put, onLeave, isInvalid, describedBy, autoComplete = 'off', ...rest }: TextPartProps) {
  return (
    <TextInput
      {...rest}
      value={value}
      autoComplete={autoComplete}
      {...marked({ isInvalid, describedBy })}
      onChange={(event) => put(event.currentTarget.value)}
      onBlur={() => {
        const clean = value.normalize('NFC').trim();
        if (clean !== value) put(clean);
        onLeave();
      }}
    />
  );
}

/** Parts that say nothing are no answer, so that an optional question can be emptied again. */
export const partsOrNothing = <Parts extends Record<string, string>>(parts: Parts): Parts | undefined =>
  Object.values(parts).every((text) => text.trim() === '') ? undefined : parts;
