import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './figure-tile.module.css';

export interface FigureTileProps {
  label: string;
  value: ReactNode;
  /** The counts behind a rate: `(40.113/41.208)`. */
  counts?: string;
  /** Against the same period a year earlier, or why it is not compared. */
  change: ReactNode;
  /** How it is counted, in a sentence. */
  definition: string;
  /** The list behind the figure. */
  to: string;
  isAlarming?: boolean;
}

/** One of the six figures: it can be opened, compared and explained (screens.md §1.10). */
export function FigureTile({ label, value, counts, change, definition, to, isAlarming }: FigureTileProps) {
  const { t } = useTranslation('management');
  return (
    <li className={styles.tile} data-alarming={isAlarming || undefined}>
      <h2 className={styles.label}>
        <Link to={to}>{label}</Link>
      </h2>
      <p className={styles.value}>
        {value} {counts && <span className={styles.counts}>{counts}</span>}
      </p>
      <p className={styles.change}>{change}</p>
      <details className={styles.how}>
        <summary aria-label={t('overview.howFor', { figure: label })}>{t('overview.how')}</summary>
        <p>{definition}</p>
      </details>
    </li>
  );
}

/** The tiles in a row that wraps. */
export function FigureTiles({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.tiles} aria-label={label}>
      {children}
    </ul>
  );
}
