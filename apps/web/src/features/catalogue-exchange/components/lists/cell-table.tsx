import { DataTable } from '../../../../components/data-table.js';

export interface CellTableProps {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Lines of a list as the file has them. */
export function CellTable({ caption, columns, rows }: CellTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={columns.map((header, at) => ({ id: String(at), header, isRowHeader: at === 0, cell: ({ cells }: { cells: readonly string[] }) => <span lang="vi">{cells[at]}</span> }))}
      rows={rows.map((cells, at) => ({ id: String(at), cells }))}
      rowId={({ id }) => id}
      rowLabel={({ cells }) => cells.join(', ')}
    />
  );
}
