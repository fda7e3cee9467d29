import { useTranslation } from 'react-i18next';
import { useEffect, useRef, type ReactNode } from 'react';
import styles from './field-error.module.css';

/** The words at a wrong field; point to it with `aria-describedby={id}` and set `aria-invalid` on the field. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className={styles.error}>
      {children}
    </p>
  );
}

export interface ErrorSummaryProps {
  /** The same words as at the fields, in the order of the page; `fieldId` is the id of the control. */
  errors: ReadonlyArray<{ fieldId: string; text: string }>;
  /** Grows with every try to send, so that the summary takes the focus again. */
  attempt: number;
}

/** `Có 2 chỗ cần sửa`: takes the focus after a try to send, each line leads to its field. Not a live region: it would speak twice. */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const { t } = useTranslation('common');
  const heading = useRef<HTMLHeadingElement>(null);
  const isShown = errors.length > 0;
  useEffect(() => {
    if (attempt > 0 && isShown) heading.current?.focus();
  }, [attempt, isShown]);
  if (!isShown) return null;
  return (
    <section className={styles.summary}>
      <h2 ref={heading} tabIndex={-1}>
        {t('errorSummary', { count: errors.length })}
      </h2>
      <ul>
        {errors.map(({ fieldId, text }) => (
          <li key={`${fieldId}-${text}`}>
            <a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function focusField(event: { preventDefault: () => void }, fieldId: string): void {
  const field = document.getElementById(fieldId);
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}
