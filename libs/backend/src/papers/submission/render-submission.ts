import { Injectable } from '@nestjs/common';
import { DossierReadings } from '../../dossiers/index.js';
import { StoreRendered } from '../../documents/index.js';
import { Clock, UnitOfWork } from '../../platform/index.js';
import { printDocument } from '../paper-printer.js';
import { PortalPlace } from '../portal-place.js';
import { copyIdOf, insertCopy } from './submission-copy.repository.js';
import { submissionDocument } from './submission-document.js';

/** Draws the copy of what was sent. Drawn twice at the same time it is the same file and one row. */
@Injectable()
export class RenderSubmission {
  constructor(
    private readonly readings: DossierReadings,
    private readonly place: PortalPlace,
    private readonly store: StoreRendered,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 'dossier.not-found' */
  async run(code: string): Promise<void> {
    const reading = await this.readings.readForPaper(code);
    const { bytes, pages } = await printDocument(submissionDocument(reading, this.place.ofSubmission(reading.code)));
    const stored = await this.store.keep(bytes);
    const copy = { ...stored, id: copyIdOf(reading), dossierId: reading.id, code: reading.code, pages, at: this.clock.date() };
    await this.work.run((tx) => insertCopy(tx, copy));
  }
}
