import type { DeadlineLine } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { useTimeWords } from '../i18n/time-words.js';
import styles from './deadline-why.module.css';

export interface DeadlineWhyProps {
  lines: readonly DeadlineLine[];
  /** Open at once where the count is the subject of the page. */
  isOpen?: boolean;
}

/** `Vì sao?`: how the due moment came about, one line a fact, the due moment last. */
export function DeadlineWhy({ lines, isOpen = false }: DeadlineWhyProps) {
  const { t } = useTranslation('status');
  const { why } = useTimeWords();
  if (lines.length === 0) return null;
  return (
    <details className={styles.why} open={isOpen}>
      <summary>{t('why.ask')}</summary>
      <ol className={styles.lines}>
        {lines.map((line, index) => (
          <li key={`${line.kind}-${index}`} data-kind={line.kind}>
            {why(line)}
          </li>
        ))}
      </ol>
    </details>
  );
}
