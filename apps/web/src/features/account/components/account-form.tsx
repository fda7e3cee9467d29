import { TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { ErrorSummary, FieldError } from '../../../components/field-error.js';
import { PasswordInput } from '../../../components/forms/password-input.js';
import { marked } from '../../../components/marked-input.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import type { ApiProblem } from '../../../lib/api-problem.js';
import styles from './account-form.module.css';

/** One line of a form about an account. */
export interface AccountField<Name extends string> {
  name: Name;
  label: string;
  type: 'text' | 'email' | 'tel' | 'password';
  autoComplete: string;
  help?: string;
  isOptional?: boolean;
}

export interface AccountFormProps<Name extends string> {
  fields: readonly AccountField<Name>[];
  initial?: Partial<Record<Name, string>>;
  submitLabel: string;
  problem: ApiProblem | null;
  isBusy: boolean;
  onSubmit: (values: Record<Name, string>) => void;
  /** Stands between the fields and the button: a tick, a notice. */
  children?: ReactNode;
}

/** A short form whose server names every wrong field at once; what was typed stays. */
export function AccountForm<Name extends string>(props: AccountFormProps<Name>) {
  const { fields, initial, submitLabel, problem, isBusy, onSubmit, children } = props;
  const { t } = useTranslation('common');
  const [values, setValues] = useState<Record<string, string>>({ ...initial });
  const [attempt, setAttempt] = useState(0);
  const words = useProblemWords();
  const faults = faultsOf(fields, problem, words);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    onSubmit(
      Object.fromEntries(fields.map(({ name }) => [name, values[name] ?? ''])) as Record<Name, string>,
    );
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary
        attempt={isBusy ? 0 : attempt}
        errors={faults.map(({ name, text }) => ({ fieldId: idOf(name), text }))}
      />
      {fields.map((field) => {
        const fault = faults.find(({ name }) => name === field.name)?.text;
        const Control = field.type === 'password' ? PasswordInput : TextInput;
        return (
          <div key={field.name} className={styles.field}>
            <label htmlFor={idOf(field.name)}>
              {field.label}
              {field.isOptional && <span className={styles.optional}> {t('optional')}</span>}
            </label>
            {field.help && <p id={`${idOf(field.name)}-help`}>{field.help}</p>}
            <Control
              id={idOf(field.name)}
              {...(field.type === 'password' ? {} : { type: field.type })}
              autoComplete={field.autoComplete}
              value={values[field.name] ?? ''}
              {...marked({
                isInvalid: Boolean(fault),
                describedBy: fault ? `${idOf(field.name)}-error` : field.help && `${idOf(field.name)}-help`,
              })}
              onChange={(event) => setValues({ ...values, [field.name]: event.currentTarget.value })}
            />
            <FieldError id={`${idOf(field.name)}-error`}>{fault}</FieldError>
          </div>
        );
      })}
      {children}
      <ActionButton type="submit" variant="main" isWide isBusy={isBusy}>
        {submitLabel}
      </ActionButton>
    </form>
  );
}

const idOf = (name: string): string => `o-${name}`;

/** A refusal that names no field of this form stands at its first field, so that it is read where the eye is. */
function faultsOf<Name extends string>(
  fields: readonly AccountField<Name>[],
  problem: ApiProblem | null,
  words: ReturnType<typeof useProblemWords>,
): { name: string; text: string }[] {
  if (!problem) return [];
  const located = problem.fieldErrors.flatMap((fault) => {
    const field = fields.find(({ name }) => name === fault.path);
    return field ? [{ name: field.name, text: words.fieldText(fault, field.label) }] : [];
  });
  const first = fields[0];
  return located.length > 0 || !first ? located : [{ name: first.name, text: words.problemText(problem) }];
}
