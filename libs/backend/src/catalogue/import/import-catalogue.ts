import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { localDateOf } from '@motcua/domain';
import { Clock, UnitOfWork, type Tx } from '../../platform/index.js';
import { AgencyDirectory } from '../agency-directory.js';
import { lockCatalogue } from '../catalogue-revision.js';
import { checkRow } from './check-row.js';
import { BadCatalogueFile, type ImportReport } from './import-report.js';
import { ImportRun } from './import-run.js';
import { NotRows, parseRow, readJsonRows, type JsonRow } from './json-rows.js';
import { OfferMapper } from './map-offer.js';
import { IMPORT_PROBLEMS, rowProblem, type RowProblem } from './row-problem.js';
import { formatOf, type DetailRow, type ImportFormat, type ListRow } from './row-schemas.js';

/** Told while a file is read. */
export type OnProgress = (progress: { bytes: number; ofBytes: number; rows: number }) => void;

const MOST_PROBLEMS = 50;

/** What has been seen of the file so far. */
class FileReading {
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

  private isFirst(line: number, code: string): boolean {
    const before = this.lineOfCode.get(code);
    if (before !== undefined) this.note(rowProblem(line, 'code', { reason: 'duplicate-code', found: `${code}, also on line ${before}` }));
    else this.lineOfCode.set(code, line);
    return before === undefined;
  }
}

/** Loads files of the national catalogue (CSDL quốc gia về TTHC). */
@Injectable()
export class ImportCatalogue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agencies: AgencyDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * One file in one transaction: recognised by its content, read piece by piece, written some hundreds of rows at a time.
   * Rows without a usable code or name are left out and listed. A second run of the same file changes nothing. Versions
   * with a form are never replaced, nor detail by a row of the bare list.
   * @throws BadCatalogueFile (DomainError 'catalogue.bad-file') with the problems when the file is not what it should be: nothing is changed
   * @throws NodeJS.ErrnoException when the file cannot be read
   */
  async importFile(file: string, onProgress: OnProgress = () => undefined): Promise<ImportReport> {
    const { size } = await stat(file);
    const offers = new OfferMapper(await this.agencies.inForceToday());
    return this.unitOfWork.run((tx) => this.importInto(tx, { file, size, offers, onProgress }));
  }

  private async importInto(tx: Tx, source: { file: string; size: number; offers: OfferMapper; onProgress: OnProgress }): Promise<ImportReport> {
    await lockCatalogue(tx);
    const at = this.clock.date();
    const run = await ImportRun.begin(tx, { at, validFrom: localDateOf(this.clock.now()) }, source.offers);
    const reading = new FileReading();
    await readFile(source, reading, (row) => run.take(row));
    const name = path.basename(source.file);
    const { format, rejected, refused, rows } = reading;
    if (refused.length > 0 || format === null) {
      throw new BadCatalogueFile(name, refused.length > 0 ? refused : [rowProblem(0, '', { reason: 'empty', found: 'no rows' })]);
    }
    await run.finish();
    return { file: name, format, rows, ...run.counts, fieldsAdded: run.fieldsAdded, rejected };
  }
}

/** Reads on after a problem to tell more of them, but takes nothing any more. */
async function readFile(
  source: { file: string; size: number; onProgress: OnProgress },
  reading: FileReading,
  take: (row: ListRow | DetailRow) => Promise<void>,
): Promise<void> {
  const onBytes = (bytes: number) => source.onProgress({ bytes, ofBytes: source.size, rows: reading.rows });
  try {
    for await (const jsonRow of readJsonRows(createReadStream(source.file), onBytes)) {
      const row = reading.check(jsonRow);
      if (reading.refused.length >= MOST_PROBLEMS) return;
      if (row && reading.refused.length === 0) await take(row);
    }
  } catch (error) {
    if (!(error instanceof NotRows)) throw error;
    reading.note(error.problem);
  }
}
