import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useRovingRows, type RowSelection } from './use-roving-rows.js';
import { useIsNarrow } from '../lib/use-is-narrow.js';
import { Facts } from './facts.js';
import styles from './data-table.module.css';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the end, tabular. */
  isFigure?: boolean;
  /** The cell that names the row (its code): becomes `th scope="row"`. */
  isRowHeader?: boolean;
  isSortable?: boolean;
}

export interface TableSort {
  columnId: string;
  direction: 'ascending' | 'descending';
}

export interface DataTableProps<Row> {
  /** Says what the list holds; visible only when `isCaptionShown`. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** What is heard when the row takes the focus, time first: `Quá hạn 2 giờ làm việc, Đăng ký thường trú, Trần Văn Ba`. */
  rowLabel: (row: Row) => string;
  onOpen?: (row: Row) => void;
  selection?: RowSelection;
  sort?: TableSort;
  onSort?: (sort: TableSort) => void;
  /** Row that takes the focus when the list appears (from `useRememberedRow`). */
  focusRowId?: string | undefined;
  isBusy?: boolean;
  isCaptionShown?: boolean;
  /** Phones get cards instead of sideways scrolling: this one, or each column under its heading. */
  card?: (row: Row) => ReactNode;
}

/** A list of rows with one tab stop: J/K or arrows move, Enter opens, X selects, Home/End jump (screens.md §4.1, §4.2.7). */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowId, onOpen, selection, focusRowId, isBusy, card, isCaptionShown } =
    props;
  const isNarrow = useIsNarrow();
  const ids = rows.map(rowId);
  const open = (id: string): void => {
    const row = rows.find((candidate) => rowId(candidate) === id);
    if (row) onOpen?.(row);
  };
  const roving = useRovingRows({ ids, onOpen: open, selection, focusRowId });
  if (isNarrow) {
    return (
      <>
        {isCaptionShown && <p className={styles.caption}>{caption}</p>}
        <ul className={styles.cards} aria-label={caption} aria-busy={isBusy}>
          {rows.map((row) => (
            <li key={rowId(row)}>{card ? card(row) : <ColumnsCard row={row} table={props} />}</li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <div className={styles.scroll} data-scroll-region>
      <table className={styles.table} aria-busy={isBusy} onKeyDown={roving.onKeyDown}>
        <caption className={isCaptionShown ? undefined : 'visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {selection && <td className={styles.tick} />}
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} table={props} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BodyRow key={rowId(row)} row={row} table={props} roving={roving} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnsCard<Row>({ row, table }: { row: Row; table: DataTableProps<Row> }) {
  const head = table.columns.find(({ isRowHeader }) => isRowHeader);
  const facts = table.columns.filter((column) => column !== head).map(({ id, header, cell }) => ({ key: id, label: header, value: cell(row) }));
  return (
    <>
      <div className={styles.cardHead}>
        {table.selection && <Tick row={row} table={table} />}
        <strong>{head?.cell(row)}</strong>
      </div>
      <Facts facts={facts} />
    </>
  );
}

function Tick<Row>({ row, table }: { row: Row; table: DataTableProps<Row> }) {
  const { t } = useTranslation('common');
  const { rowId, rowLabel, selection } = table;
  const id = rowId(row);
  const isSelected = selection?.selected.has(id) ?? false;
  const isNarrow = useIsNarrow();
  return (
    <label>
      <span className="visually-hidden">{t('table.select', { row: rowLabel(row) })}</span>
      <input type="checkbox" tabIndex={isNarrow ? undefined : -1} checked={isSelected} onChange={() => selection?.onToggle([id], !isSelected)} />
    </label>
  );
}

function HeadCell<Row>({ column, table }: { column: Column<Row>; table: DataTableProps<Row> }) {
  const { sort, onSort } = table;
  const direction = sort?.columnId === column.id ? sort.direction : undefined;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      data-figure={column.isFigure || undefined}
      aria-sort={column.isSortable ? (direction ?? 'none') : undefined}
    >
      {column.isSortable && onSort ? (
        <button
          type="button"
          className={styles.sort}
          onClick={() => onSort({ columnId: column.id, direction: next })}
        >
          {column.header}
          <span aria-hidden="true">
            {direction === 'ascending' ? ' ▲' : direction === 'descending' ? ' ▼' : ' ↕'}
          </span>
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

interface BodyRowProps<Row> {
  row: Row;
  table: DataTableProps<Row>;
  roving: ReturnType<typeof useRovingRows>;
}

function BodyRow<Row>({ row, table, roving }: BodyRowProps<Row>) {
  const { columns, rowId, rowLabel, onOpen, selection } = table;
  const id = rowId(row);
  const isSelected = selection?.selected.has(id) ?? false;
  return (
    <tr
      {...roving.rowProps(id)}
      aria-label={rowLabel(row)}
      aria-selected={selection ? isSelected : undefined}
      data-openable={onOpen ? true : undefined}
      onDoubleClick={onOpen ? () => onOpen(row) : undefined}
    >
      {selection && (
        <td className={styles.tick}>
          <Tick row={row} table={table} />
        </td>
      )}
      {columns.map((column) =>
        column.isRowHeader ? (
          <th key={column.id} scope="row">
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} data-figure={column.isFigure || undefined}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}
