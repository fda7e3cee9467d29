import { Checkbox, NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { createContext, useContext, useId } from 'react';
import { HELP_BELOW, TextField, useFieldLabel } from '../../../../components/forms/text-field.js';
import { fieldIdOf } from '../../../../components/forms/use-faults.js';
import styles from './fields.module.css';

/** The words at a wrong field by its path in what is sent. */
export const Faults = createContext<(path: string) => string | undefined>(() => undefined);

interface Common {
  /** Where the value stands in what is sent. */
  path: string;
  label: string;
  help?: string;
  isOptional?: boolean;
}

interface WordsProps extends Common {
  value: string | undefined;
  onChange: (value: string) => void;
}

/** One line of words. */
export function WordsField(props: WordsProps) {
  const at = useContext(Faults);
  return <TextField {...props} value={props.value ?? ''} fault={at(props.path)} />;
}

/** Words over several lines. */
export function LongField({ path, label, help, isOptional, value, onChange }: WordsProps) {
  const at = useContext(Faults);
  return (
    <Textarea
      id={fieldIdOf(path)}
      label={useFieldLabel(label, isOptional)}
      description={help}
      inputWrapperOrder={HELP_BELOW}
      autosize
      minRows={2}
      maxRows={12}
      value={value ?? ''}
      error={at(path)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A list of words, one on each line. */
export function LinesField({ value, onChange, ...rest }: Common & { value: readonly string[]; onChange: (value: string[]) => void }) {
  return <LongField {...rest} value={value.join('\n')} onChange={(text) => onChange(text === '' ? [] : text.split('\n'))} />;
}

/** A number or nothing. */
export function FigureField(props: Common & { value: number | null; onChange: (value: number | null) => void; isDecimal?: boolean }) {
  const { path, label, help, isOptional, value, onChange, isDecimal = false } = props;
  const at = useContext(Faults);
  return (
    <NumberInput
      id={fieldIdOf(path)}
      label={useFieldLabel(label, isOptional)}
      description={help}
      inputWrapperOrder={HELP_BELOW}
      hideControls
      allowNegative={false}
      allowDecimal={isDecimal}
      decimalSeparator=","
      thousandSeparator="."
      value={value ?? ''}
      error={at(path)}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
    />
  );
}

export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

/** One of a few. */
export function ChoiceField<Value extends string>(
  props: Common & { value: Value; choices: readonly Choice<Value>[]; onChange: (value: Value) => void },
) {
  const { path, label, help, value, choices, onChange } = props;
  const at = useContext(Faults);
  return (
    <NativeSelect
      id={fieldIdOf(path)}
      label={label}
      description={help}
      inputWrapperOrder={HELP_BELOW}
      value={value}
      error={at(path)}
      data={[...choices]}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
    />
  );
}

/** Any of a few. */
export function TicksField<Value extends string>(
  props: Common & { value: readonly Value[]; choices: readonly Choice<Value>[]; onChange: (value: Value[]) => void },
) {
  const { path, label, value, choices, onChange } = props;
  const at = useContext(Faults);
  const faultId = useId();
  const fault = at(path);
  const toggle = (one: Value) => onChange(choices.map((choice) => choice.value).filter((known) => (known === one) !== value.includes(known)));
  return (
    <fieldset id={fieldIdOf(path)} tabIndex={-1} className={styles.ticks} aria-describedby={fault ? faultId : undefined}>
      <legend>{label}</legend>
      <div>
        {choices.map((choice) => (
          <Checkbox key={choice.value} label={choice.label} checked={value.includes(choice.value)} onChange={() => toggle(choice.value)} />
        ))}
      </div>
      {fault && (
        <p id={faultId} className={styles.fault}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}

/** Yes or no. */
export function TickField({ path, label, value, onChange }: Common & { value: boolean; onChange: (value: boolean) => void }) {
  return (
    <Checkbox
      id={fieldIdOf(path)}
      className={styles.tick}
      label={label}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
