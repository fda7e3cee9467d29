import type { ReactNode } from 'react';
import styles from './level-table.module.css';

export interface LevelColumn<Row> {
  header: string;
  isFigure?: boolean;
  cell: (row: Row) => ReactNode;
}

/** Rows to read: the first column names the row. */
export function LevelTable<Row>(props: { caption: string; rows: readonly Row[]; columns: readonly LevelColumn<Row>[]; rowId: (row: Row) => string }) {
  const { caption, rows, columns, rowId } = props;
  const [head, ...others] = columns;
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ header, isFigure }) => (
              <th key={header} scope="col" className={isFigure ? styles.figure : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {head && <th scope="row">{head.cell(row)}</th>}
              {others.map(({ header, isFigure, cell }) => (
                <td key={header} className={isFigure ? styles.figure : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
