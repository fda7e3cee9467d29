import type { FormField } from '@motcua/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError } from '../components/field-error.js';
import { useLanguage } from '../i18n/language.js';
import type { FieldView } from './field-view.js';
import { FIELD_VIEWS } from './index.js';
import styles from './form-field-input.module.css';

export interface FormFieldInputProps {
  field: FormField;
  value: unknown;
  onChange: (value: unknown) => void;
  onLeave?: () => void;
  /** Fault in words, the same as in the summary. */
  error?: string | undefined;
  /** Worth a second look; does not stop. */
  warning?: string | undefined;
  /** Where the value was taken from, in words, with the way to change it there. */
  takenFrom?: ReactNode;
}

/** Id of the control of a field, for error summaries. */
export const controlId = (field: Pick<FormField, 'key'>): string => `muc-${field.key}`;

/** One question with label, help, control and fault, whatever its type. */
export function FormFieldInput({
  field,
  value,
  onChange,
  onLeave,
  error,
  warning,
  takenFrom,
}: FormFieldInputProps) {
  const view: FieldView = FIELD_VIEWS[field.type];
  const id = controlId(field);
  const { language } = useLanguage();
  const help = field.help?.[language] ?? field.help?.vi;
  const described = [help && `${id}-help`, warning && `${id}-warning`, error && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  const input = (
    <view.Input
      field={field}
      id={id}
      value={value}
      onChange={onChange}
      onLeave={() => onLeave?.()}
      isInvalid={Boolean(error)}
      describedBy={described || undefined}
    />
  );
  if (view.isDisplay) return input;
  const beside = (
    <>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      {takenFrom && <p className={styles.help}>{takenFrom}</p>}
    </>
  );
  const below = (
    <>
      {warning && (
        <p id={`${id}-warning`} className={styles.warning}>
          {warning}
        </p>
      )}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </>
  );
  if (view.isGroup) {
    return (
      <fieldset
        className={styles.field}
        data-invalid={Boolean(error) || undefined}
        aria-describedby={described || undefined}
      >
        <legend className={styles.label}>
          <Question field={field} />
        </legend>
        {beside}
        {input}
        {below}
      </fieldset>
    );
  }
  return (
    <div className={styles.field} data-invalid={Boolean(error) || undefined}>
      {!view.ownsLabel && (
        <label className={styles.label} htmlFor={id}>
          <Question field={field} />
        </label>
      )}
      {beside}
      {input}
      {below}
    </div>
  );
}

/** The question; what need not be answered says so, never an asterisk (screens.md C4). */
function Question({ field }: { field: FormField }) {
  const { t } = useTranslation('form-fields');
  const { language } = useLanguage();
  return (
    <>
      {field.label[language] ?? field.label.vi}
      {!field.required && <span className={styles.optional}> {t('optional')}</span>}
    </>
  );
}
