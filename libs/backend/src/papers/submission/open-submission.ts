import { Injectable } from '@nestjs/common';
import { DomainError } from '@motcua/domain';
import { findDocument, type StoredDocument } from '../../documents/index.js';
import { DossierReadings } from '../../dossiers/index.js';
import { Clock, Database, JobQueue, type Caller } from '../../platform/index.js';
import { awaitRendered } from '../await-rendered.js';
import { renderSubmission } from '../papers.jobs.js';
import { copyIdOf } from './submission-copy.repository.js';

const PATIENCE_MS = 6000;
/** A lost job is asked for again after this long. */
const ASK_AGAIN_MS = 10_000;

/** The printed copy of what was sent, for those who may see the dossier; drawn when it is first asked for. */
@Injectable()
export class OpenSubmission {
  constructor(
    private readonly database: Database,
    private readonly readings: DossierReadings,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 'dossier.not-found', 'dossier.no-right', 'paper.not-ready' when the worker does not get to it */
  async pdf(caller: Caller, code: string): Promise<StoredDocument> {
    await this.readings.requireDeskReader(caller, { code });
    const reading = await this.readings.readForPaper(code);
    const id = copyIdOf(reading);
    const document = (await findDocument(this.database, id)) ?? (await this.draw(reading.code, id));
    if (!document) throw new DomainError('paper.not-ready');
    return document;
  }

  private async draw(code: string, id: string): Promise<StoredDocument | undefined> {
    await this.jobs.add(renderSubmission, { code }, { jobId: `submission-${id}-${Math.floor(this.clock.now() / ASK_AGAIN_MS)}` });
    return awaitRendered(() => findDocument(this.database, id), PATIENCE_MS);
  }
}
