import { checkRow } from './check-row.js';
import { BadCatalogueFile } from './import-report.js';
import { NotRows, parseRow, readJsonRows, type JsonRow } from './json-rows.js';
import { IMPORT_PROBLEMS, rowProblem, type RowProblem } from './row-problem.js';
import { formatOf, type DetailRow, type ImportFormat, type ListRow } from './row-schemas.js';

const MOST_PROBLEMS = 50;

/** What has been seen of a file so far. */
export class FileReading {
  rows = 0;
  format: ImportFormat | null = null;
  readonly rejected: RowProblem[] = [];
  readonly refused: RowProblem[] = [];
  private readonly lineOfCode = new Map<string, number>();

  /** The row when it may be taken; otherwise what is wrong with it has been noted. */
  check(row: JsonRow): ListRow | DetailRow | null {
    this.rows += 1;
    const parsed = parseRow(row);
    this.format ??= formatOf(parsed);
    if (this.format === null) throw new NotRows(rowProblem(row.line, '', { reason: 'other-format', found: row.text }));
    const checked = checkRow(row, parsed, this.format);
    if ('row' in checked) return this.isFirst(row.line, checked.row.code) ? checked.row : null;
    for (const problem of checked.problems) this.note(problem);
    return null;
  }

  note(problem: RowProblem): void {
    const list = IMPORT_PROBLEMS[problem.reason] === 'row' ? this.rejected : this.refused;
    list.push(problem);
  }

  /** The format of a file that may be taken. @throws BadCatalogueFile */
  assertSound(name: string): ImportFormat {
    if (this.refused.length === 0 && this.format !== null) return this.format;
    throw new BadCatalogueFile(name, this.refused.length > 0 ? this.refused : [rowProblem(0, '', { reason: 'empty', found: 'no rows' })]);
  }

  private isFirst(line: number, code: string): boolean {
    const before = this.lineOfCode.get(code);
    if (before !== undefined) this.note(rowProblem(line, 'code', { reason: 'duplicate-code', found: `${code}, also on line ${before}` }));
    else this.lineOfCode.set(code, line);
    return before === undefined;
  }
}

/** Reads on after a problem to tell more of them, but gives nothing to `take` any more. */
export async function readRows(
  chunks: AsyncIterable<Uint8Array>,
  reading: FileReading,
  { take, onBytes = () => undefined }: { take: (row: ListRow | DetailRow) => Promise<void> | void; onBytes?: (bytes: number) => void },
): Promise<void> {
  try {
    for await (const jsonRow of readJsonRows(chunks, onBytes)) {
      const row = reading.check(jsonRow);
      if (reading.refused.length >= MOST_PROBLEMS) return;
      if (row && reading.refused.length === 0) await take(row);
    }
  } catch (error) {
    if (!(error instanceof NotRows)) throw error;
    reading.note(error.problem);
  }
}
