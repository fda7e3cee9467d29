import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './figures-table.module.css';

/** A column of figures; `total` fills the first, bold row. */
export interface FigureColumn<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  total?: ReactNode;
  /** What rows are ordered by when the head is pressed. */
  sortValue?: (row: Row) => number | string;
  isText?: boolean;
}

export interface SortOrder {
  columnId: string;
  isDescending: boolean;
}

export interface FiguresTableProps<Row> {
  caption: string;
  rowHeader: { header: string; cell: (row: Row) => ReactNode; sortValue?: (row: Row) => string; isLong?: boolean };
  columns: readonly FigureColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  hasTotal?: boolean;
  sort?: SortOrder | undefined;
  onSort?: (sort: SortOrder) => void;
}

const ROW = 'row';

/** A table of figures: heads stay, totals first, order by a button in the head (screens.md §7). */
export function FiguresTable<Row>(props: FiguresTableProps<Row>) {
  const { caption, rowHeader, columns, rows, rowId, hasTotal = false, sort } = props;
  const { t } = useTranslation('management');
  const shown = sort ? ordered(props, sort) : rows;
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <Head id={ROW} header={rowHeader.header} isSortable={Boolean(rowHeader.sortValue)} table={props} />
          {columns.map(({ id, header, sortValue, isText }) => (
            <Head key={id} id={id} header={header} isSortable={Boolean(sortValue)} isText={isText} table={props} />
          ))}
        </tr>
      </thead>
      <tbody>
        {hasTotal && (
          <tr className={styles.total}>
            <th scope="row">{t('table.total')}</th>
            {columns.map(({ id, total, isText }) => (
              <td key={id} data-text={isText || undefined}>
                {total}
              </td>
            ))}
          </tr>
        )}
        {shown.map((row) => (
          <tr key={rowId(row)}>
            <th scope="row" data-long={rowHeader.isLong || undefined}>
              {rowHeader.cell(row)}
            </th>
            {columns.map(({ id, cell, isText }) => (
              <td key={id} data-text={isText || undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HeadProps<Row> {
  id: string;
  header: string;
  isSortable: boolean;
  isText?: boolean | undefined;
  table: FiguresTableProps<Row>;
}

function Head<Row>({ id, header, isSortable, isText, table: { sort, onSort } }: HeadProps<Row>) {
  const isSorted = sort?.columnId === id;
  const order = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
  const canSort = isSortable && onSort !== undefined;
  return (
    <th scope="col" data-text={isText || id === ROW || undefined} aria-sort={canSort ? order : undefined}>
      {canSort ? (
        <button
          type="button"
          className={styles.sort}
          onClick={() => onSort({ columnId: id, isDescending: isSorted ? !sort.isDescending : id !== ROW })}
        >
          {header} <span aria-hidden="true">{{ none: '↕', ascending: '▲', descending: '▼' }[order]}</span>
        </button>
      ) : (
        header
      )}
    </th>
  );
}

function ordered<Row>({ rows, columns, rowHeader }: FiguresTableProps<Row>, sort: SortOrder): Row[] {
  const value = sort.columnId === ROW ? rowHeader.sortValue : columns.find(({ id }) => id === sort.columnId)?.sortValue;
  if (!value) return [...rows];
  const direction = sort.isDescending ? -1 : 1;
  return [...rows].sort((one, other) => direction * compare(value(one), value(other)));
}

const compare = (one: number | string, other: number | string): number =>
  typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), 'vi', { numeric: true });
