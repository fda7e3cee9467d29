import { useId, type ReactNode } from 'react';
import { ScrollRegion } from '../../../../components/figure.js';
import styles from './table-figure.module.css';

export interface TableFigureProps {
  /** The message in a sentence. */
  title: string;
  subtitle: ReactNode;
  tableLabel: string;
  table: ReactNode;
  /** What the signs in the table mean. */
  legend?: string;
  /** The same figures as bars; hidden from screen readers, which have the table. */
  chart: ReactNode;
}

/** Services per level and class: the table first, then the bars in its order (screens.md §7). */
export function TableFigure({ title, subtitle, tableLabel, table, legend, chart }: TableFigureProps) {
  const id = useId();
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption id={id}>
        <strong>{title}</strong>
        <span className={styles.subtitle}>{subtitle}</span>
      </figcaption>
      <div className={styles.table}>
        <ScrollRegion label={tableLabel}>{table}</ScrollRegion>
      </div>
      {legend && <p className={styles.legend}>{legend}</p>}
      {chart && (
        <div className={styles.chart} aria-hidden="true">
          {chart}
        </div>
      )}
    </figure>
  );
}
