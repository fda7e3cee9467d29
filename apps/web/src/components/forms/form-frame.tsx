import { useState, type FormEvent, type ReactNode } from 'react';
import { ActionButton } from '../action-button.js';
import { ErrorSummary } from '../field-error.js';
import { Stack } from '../stack.js';
import styles from './form.module.css';
import type { Fault } from './use-faults.js';

export interface FormFrameProps {
  faults: readonly Fault[];
  isBusy: boolean;
  submitLabel: string;
  onSubmit: () => void;
  children: ReactNode;
  /** Beside the main button. */
  besides?: ReactNode;
  isMain?: boolean;
}

/** A form whose faults stand in a summary and at their fields; what was typed stays. */
export function FormFrame(props: FormFrameProps) {
  const { faults, isBusy, submitLabel, onSubmit, children, besides, isMain = true } = props;
  const [attempt, setAttempt] = useState(0);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    onSubmit();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Stack>
        <ErrorSummary attempt={isBusy ? 0 : attempt} errors={faults.map(({ fieldId, text }) => ({ fieldId, text }))} />
        {children}
        <div className={styles.acts}>
          <ActionButton type="submit" variant={isMain ? 'main' : 'second'} isBusy={isBusy}>
            {submitLabel}
          </ActionButton>
          {besides}
        </div>
      </Stack>
    </form>
  );
}

/** Fields side by side where there is room. */
export function FieldGrid({ children }: { children: ReactNode }) {
  return <div className={styles.grid}>{children}</div>;
}
