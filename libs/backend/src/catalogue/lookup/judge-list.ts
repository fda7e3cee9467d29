import { LONGEST_CELL, LOOKUP_LIMITS, type LookupLineFault } from '@motcua/contracts';
import { badFile, type ListLine } from './read-list-file.js';

/** A file that was read: the names of its columns, its lines in the order of the file, and what is wrong in them. */
export interface JudgedList {
  columns: string[];
  rows: string[][];
  faults: LookupLineFault[];
}

const LONGEST_COLUMN = 100;

const clean = (text: string | undefined): string => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();

/** @throws DomainError 'lookup-list.bad-file' */
function columnsOf(header: string[] | undefined): string[] {
  const columns = (header ?? []).map(clean);
  while (columns.at(-1) === '') columns.pop();
  if (columns.length > LOOKUP_LIMITS.maxColumns) throw badFile('too-many-columns', { max: LOOKUP_LIMITS.maxColumns });
  const isWrong = columns.some((name) => name === '' || name.length > LONGEST_COLUMN) || new Set(columns).size < columns.length;
  if (columns.length === 0 || isWrong) throw badFile('columns-wrong', { columns });
  return columns;
}

/**
 * The list in a file: the first line names the columns, the first column tells the lines apart.
 * @throws DomainError 'lookup-list.bad-file' when the file as a whole is no list
 */
export function judgeList(lines: readonly ListLine[]): JudgedList {
  const columns = columnsOf(lines[0]?.cells);
  const body = lines.slice(1);
  if (body.length > LOOKUP_LIMITS.maxRows) throw badFile('too-many-lines', { max: LOOKUP_LIMITS.maxRows });
  if (body.length === 0) throw badFile('no-lines');
  const seen = new Set<string>();
  const faults: LookupLineFault[] = [];
  const rows = body.map(({ line, cells, formulas }) => {
    const tell = (fault: LookupLineFault['fault'], column: string | null = null) => faults.push({ line, fault, column });
    const row = columns.map((_name, column) => clean(cells[column]));
    const [key = ''] = row;
    if (key === '') tell('key-empty', columns[0]);
    else if (seen.has(key)) tell('key-twice', columns[0]);
    seen.add(key);
    if (cells.slice(columns.length).some((cell) => clean(cell) !== '')) tell('cells-too-many');
    columns.forEach((name, column) => {
      if ((row[column] ?? '').length > LONGEST_CELL) tell('cell-too-long', name);
      if (formulas.includes(column)) tell('formula', name);
    });
    return row;
  });
  return { columns, rows, faults };
}
