import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './figure.module.css';

export interface FigureProps {
  /** The message in a sentence: `97,4% hồ sơ đúng hạn, tăng 1,2 điểm`. */
  title: ReactNode;
  /** Measure, place, period, time of data. */
  subtitle: ReactNode;
  /** The chart, usually lazy; hidden from screen readers, which get the table. */
  chart: ReactNode;
  /** A real table with caption and `th scope`. */
  table: ReactNode;
  /** Links to CSV or XLSX. */
  downloads?: ReactNode;
}

/** Every chart is a figure with its message as title and its table right below (screens.md §7). */
export function Figure({ title, subtitle, chart, table, downloads }: FigureProps) {
  const { t } = useTranslation('common');
  const id = useId();
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption id={id}>
        <strong>{title}</strong>
        <span className={styles.subtitle}>{subtitle}</span>
        <span className="visually-hidden">{t('figureTableBelow')}</span>
      </figcaption>
      <div className={styles.chart} aria-hidden="true">
        {chart}
      </div>
      <details className={styles.data} open>
        <summary>{t('figureTable')}</summary>
        <ScrollRegion label={t('figureTable')}>{table}</ScrollRegion>
      </details>
      {downloads && <div className={styles.downloads}>{downloads}</div>}
    </figure>
  );
}

/** A wide table scrolls inside this focusable, named region; the page never scrolls sideways. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0} data-scroll-region>
      {children}
    </div>
  );
}
