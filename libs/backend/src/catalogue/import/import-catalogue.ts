import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { localDateOf } from '@motcua/domain';
import { Clock, UnitOfWork, type Tx } from '../../platform/index.js';
import { AgencyDirectory } from '../agency-directory.js';
import { lockCatalogue } from '../catalogue-revision.js';
import { FileReading, readRows } from './file-reading.js';
import type { ImportReport } from './import-report.js';
import { ImportRun } from './import-run.js';
import { OfferMapper } from './map-offer.js';

/** Told while a file is read. */
export type OnProgress = (progress: { bytes: number; ofBytes: number; rows: number }) => void;

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
    const onBytes = (bytes: number): void => source.onProgress({ bytes, ofBytes: source.size, rows: reading.rows });
    await readRows(createReadStream(source.file), reading, { take: (row) => run.take(row), onBytes });
    const name = path.basename(source.file);
    const format = reading.assertSound(name);
    const { rejected, rows } = reading;
    await run.finish();
    return { file: name, format, rows, ...run.counts, fieldsAdded: run.fieldsAdded, rejected };
  }
}
