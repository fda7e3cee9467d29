import { unzipSync } from 'fflate';
import { readSheet, type CellValue } from 'read-excel-file/node';
import { LOOKUP_LIMITS, type LOOKUP_FILE_FAULTS } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { csvRows } from '../../platform/index.js';

/** One line of a file (1 = first), and in which columns its text would come from a calculation. */
export interface ListLine {
  line: number;
  cells: string[];
  formulas: number[];
}

type FileFault = (typeof LOOKUP_FILE_FAULTS)[number];

/** The file is not what it should be. */
export const badFile = (reason: FileFault, params: Record<string, unknown> = {}): DomainError =>
  new DomainError('lookup-list.bad-file', { reason, ...params });

/** What the parts of an XLSX may unpack to; a small file that grows beyond it was made to. */
const MOST_UNPACKED = 20_000_000;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const ZIP_MARK = 'PK';

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === ZIP_MARK;

/** The XML of the sheets, after it was made sure that the whole file unpacks to a bearable size. */
function sheetsOf(bytes: Buffer): string[] {
  let unpacked = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      unpacked += originalSize;
      if (unpacked > MOST_UNPACKED) throw badFile('too-large', { maxBytes: MOST_UNPACKED });
      return SHEET.test(name);
    },
  });
  return Object.values(parts).map((part) => Buffer.from(part).toString('utf8'));
}

/** Addresses such as `B7` of cells with a formula. */
function formulasIn(sheet: string): Set<string> {
  const cells = sheet.matchAll(/<c\s[^>]*?r="([A-Z]{1,3}\d{1,7})"[^>]*>\s*<f[\s/>]/g);
  return new Set([...cells].map(([, address = '']) => address));
}

const LETTERS = 26;
const letterOf = (column: number): string => String.fromCharCode('A'.charCodeAt(0) + (column % LETTERS));

const columnsWhere = <Value>(cells: readonly Value[], is: (value: Value, column: number) => boolean): number[] =>
  cells.flatMap((value, column) => (is(value, column) ? [column] : []));

function textOfCell(value: CellValue | null): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null ? '' : String(value);
}

async function readXlsx(bytes: Buffer): Promise<ListLine[]> {
  const sheets = sheetsOf(bytes);
  if (sheets.length !== 1) throw badFile('unreadable', { sheets: sheets.length });
  const formulas = formulasIn(sheets[0] ?? '');
  return (await readSheet(bytes)).map((row, index) => ({
    line: index + 1,
    cells: row.map(textOfCell),
    formulas: columnsWhere(row, (_value, column) => formulas.has(`${letterOf(column)}${index + 1}`)),
  }));
}

/** A cell that a spreadsheet would calculate when the list is opened there again. */
const CALCULATED = /^[=@]|^[+-](?![\d\s.,])/;

function readCsv(bytes: Buffer): ListLine[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const rows = csvRows(text);
  if (!rows) throw badFile('unreadable');
  return rows.map(({ line, cells }) => ({ line, cells, formulas: columnsWhere(cells, (cell) => CALCULATED.test(cell)) }));
}

/**
 * The lines of a CSV (UTF-8; separated by semicolon, tab or comma) or an XLSX of one sheet, told apart by their content.
 * @throws DomainError 'lookup-list.bad-file' {reason: too-large | unreadable}
 */
export async function readListFile(bytes: Buffer): Promise<ListLine[]> {
  if (bytes.length > LOOKUP_LIMITS.maxBytes) throw badFile('too-large', { maxBytes: LOOKUP_LIMITS.maxBytes });
  try {
    return isZip(bytes) ? await readXlsx(bytes) : readCsv(bytes);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw badFile('unreadable', {}); // the libraries tell where in the bytes; officials are told what to do instead
  }
}
