import type { FormField } from '@motcua/contracts';
import type { ComponentType } from 'react';

/** Faults in words inside a question of several parts, by the part: `taxCode`, in rows `0.fullName`. */
export type PartFaults = ReadonlyMap<string, string>;

/** What every input gets. `value` is whatever is stored; an input shows what it understands and nothing else. */
export interface FieldInputProps {
  field: FormField;
  /** Id of the control that labels, faults and summaries point to. */
  id: string;
  value: unknown;
  onChange: (value: unknown) => void;
  /** Answers the question and, with texts by their keys, other questions of the form; absent where there are none. */
  onFill?: ((value: unknown, others: Readonly<Record<string, string>>) => void) | undefined;
  /** Leaving the field: time to clean what was typed. */
  onLeave: () => void;
  isInvalid: boolean;
  /** Which parts are at fault; empty when the question as a whole is. */
  partFaults: PartFaults;
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
  /** The faults of parts stand at the parts, not below the question. */
  showsPartFaults?: true;
}

/** Whether one part is to be marked: it is at fault, or the question is and nobody knows where. */
export const isPartInvalid = ({ isInvalid, partFaults }: Pick<FieldInputProps, 'isInvalid' | 'partFaults'>, ...parts: string[]): boolean =>
  partFaults.size === 0 ? isInvalid : parts.some((part) => partFaults.has(part));

/** Text of a value that may be of any shape. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
