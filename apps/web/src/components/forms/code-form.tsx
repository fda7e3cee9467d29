import { IconSearch } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { ActionButton } from '../action-button.js';
import { FieldError } from '../field-error.js';
import styles from './code-form.module.css';

export interface CodeFormProps {
  id: string;
  label: ReactNode;
  help: ReactNode;
  act: ReactNode;
  initial?: string;
  /** Looks the code up. @returns what is wrong with it, in words; then nothing was looked up */
  onCode: (typed: string) => string | undefined;
}

/** One code as it stands on a paper, and the button that looks it up. */
export function CodeForm({ id, label, help, act, initial = '', onCode }: CodeFormProps) {
  const [typed, setTyped] = useState(initial);
  const [error, setError] = useState<string>();
  const look = (event: FormEvent): void => {
    event.preventDefault();
    const fault = onCode(typed);
    setError(fault);
    if (fault !== undefined) document.getElementById(id)?.focus();
  };
  return (
    <form onSubmit={look} noValidate className={styles.form}>
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-help`} className={styles.help}>
        {help}
      </p>
      <div className={styles.row}>
        <input
          id={id}
          className={styles.input}
          value={typed}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={Boolean(error)}
          aria-describedby={`${id}-help${error ? ` ${id}-error` : ''}`}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ActionButton type="submit" variant="main" icon={IconSearch}>
          {act}
        </ActionButton>
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </form>
  );
}
