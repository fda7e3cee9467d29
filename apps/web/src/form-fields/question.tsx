import type { FormField } from '@motcua/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError } from '../components/field-error.js';
import { useLanguage } from '../i18n/language.js';
import type { FieldInputProps, FieldView, PartFaults } from './field-view.js';
import { controlId } from './parts.js';
import styles from './question.module.css';

export interface QuestionProps {
  field: FormField;
  value: unknown;
  onChange: (value: unknown) => void;
  onFill?: FieldInputProps['onFill'];
  onLeave?: (() => void) | undefined;
  /** Fault in words, the same as in the summary. */
  error?: string | undefined;
  /** Faults of single parts, in words. */
  partFaults?: PartFaults | undefined;
  /** Worth a second look; does not stop. */
  warning?: string | undefined;
  /** Where the value was taken from, in words, with the way to change it there. */
  takenFrom?: ReactNode;
}

const NO_FAULTS: PartFaults = new Map();

/** One question with label, help, control and fault, shown by `view`. */
export function Question({ view, ...props }: QuestionProps & { view: FieldView }) {
  const { field, value, onChange, onFill, onLeave, error, partFaults = NO_FAULTS, warning, takenFrom } = props;
  const id = controlId(field);
  const { language } = useLanguage();
  const help = field.help?.[language] ?? field.help?.vi;
  const below = view.showsPartFaults ? error : [error, ...partFaults.values()].filter(Boolean).join(' ');
  const described = [help && `${id}-help`, warning && `${id}-warning`, below && `${id}-error`].filter(Boolean).join(' ');
  const input = (
    <view.Input
      field={field}
      id={id}
      value={value}
      onChange={onChange}
      onFill={onFill}
      onLeave={() => onLeave?.()}
      isInvalid={Boolean(error) || partFaults.size > 0}
      partFaults={partFaults}
      describedBy={described || undefined}
    />
  );
  if (view.isDisplay) return input;
  return (
    <Frame view={view} field={field} describedBy={described || undefined} isInvalid={Boolean(below)}>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      {takenFrom && <p className={styles.help}>{takenFrom}</p>}
      {input}
      {warning && (
        <p id={`${id}-warning`} className={styles.warning}>
          {warning}
        </p>
      )}
      <FieldError id={`${id}-error`}>{below}</FieldError>
    </Frame>
  );
}

interface FrameProps {
  view: FieldView;
  field: FormField;
  describedBy: string | undefined;
  isInvalid: boolean;
  children: ReactNode;
}

function Frame({ view, field, describedBy, isInvalid, children }: FrameProps) {
  if (view.isGroup) {
    return (
      <fieldset className={styles.field} data-invalid={isInvalid || undefined} aria-describedby={describedBy}>
        <legend className={styles.label}>
          <Label field={field} />
        </legend>
        {children}
      </fieldset>
    );
  }
  return (
    <div className={styles.field} data-invalid={isInvalid || undefined}>
      {!view.ownsLabel && (
        <label className={styles.label} htmlFor={controlId(field)}>
          <Label field={field} />
        </label>
      )}
      {children}
    </div>
  );
}

/** The question; what need not be answered says so, never an asterisk (screens.md C4). */
export function Label({ field }: { field: Pick<FormField, 'label' | 'required'> }) {
  const { t } = useTranslation('form-fields');
  const { language } = useLanguage();
  return (
    <>
      {field.label[language] ?? field.label.vi}
      {!field.required && <span className={styles.optional}> {t('optional')}</span>}
    </>
  );
}
