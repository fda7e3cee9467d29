import type { FormField } from '@motcua/contracts';
import type { ComponentType } from 'react';

/** What every input gets. `value` is whatever is stored; an input shows what it understands and nothing else. */
export interface FieldInputProps {
  field: FormField;
  /** Id of the control that labels, faults and summaries point to. */
  id: string;
  value: unknown;
  onChange: (value: unknown) => void;
  /** Leaving the field: time to clean what was typed. */
  onLeave: () => void;
  isInvalid: boolean;
  /** Ids of help and fault for `aria-describedby`. */
  describedBy: string | undefined;
}

/** How a field type is shown. */
export interface FieldView {
  Input: ComponentType<FieldInputProps>;
  /** Several controls under one question: framed as `fieldset` with the question as `legend`. */
  isGroup?: true;
  /** Shows something and asks nothing. */
  isDisplay?: true;
  /** The control carries the question itself (a tick with its sentence). */
  ownsLabel?: true;
}

/** Text of a value that may be of any shape. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
