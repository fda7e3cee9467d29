import { Injectable } from '@nestjs/common';
import type { PaperRef } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { findDocument, type StoredDocument } from '../documents/index.js';
import { DossierReadings } from '../dossiers/index.js';
import { Clock, Database, JobQueue, type Caller } from '../platform/index.js';
import { awaitRendered } from './await-rendered.js';
import { renderSlip } from './papers.jobs.js';
import { findPaper, recordPrint, type StoredPaper } from './papers.repository.js';

const PATIENCE_MS = 2000;
/** A slip still missing after this was never asked for (demo) or its job was lost: it is drawn now. */
const OVERDUE_MS = 3000;
/** A lost job is asked for again after this long. */
const ASK_AGAIN_MS = 10_000;

/** Slips for those who may see the dossier: its owner, and the desk within the competent agency's path. */
@Injectable()
export class OpenSlip {
  constructor(
    private readonly database: Database,
    private readonly readings: DossierReadings,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * State of a slip; the desk asks until `ready`. One that nobody has drawn yet is drawn now.
   * @throws DomainError 'paper.not-found', 'dossier.not-found', 'dossier.no-right'
   */
  async state(caller: Caller, paperId: string): Promise<PaperRef> {
    const paper = await this.require(caller, paperId);
    if (!paper.documentId) await this.askFor(paper);
    return paperRef(paper);
  }

  /**
   * The frozen copy. Waits up to two seconds for a slip that is being drawn.
   * @param options.print it is printed at the desk, which is written down
   * @throws DomainError 'paper.not-found', 'paper.not-ready', 'dossier.not-found', 'dossier.no-right'
   */
  async pdf(caller: Caller, paperId: string, options: { print: boolean }): Promise<StoredDocument> {
    const paper = await this.require(caller, paperId);
    const documentId = paper.documentId ?? (await this.wait(paper));
    const document = documentId && (await findDocument(this.database, documentId));
    if (!document) throw new DomainError('paper.not-ready', { paperId });
    if (options.print) await recordPrint(this.database, { paperId, accountId: caller.accountId, at: this.clock.date() });
    return document;
  }

  private async require(caller: Caller, paperId: string): Promise<StoredPaper> {
    const paper = await findPaper(this.database, paperId);
    if (!paper) throw new DomainError('paper.not-found');
    await this.readings.requireDeskReader(caller, { dossierId: paper.dossierId });
    return paper;
  }

  private async wait(paper: StoredPaper): Promise<string | undefined> {
    await this.askFor(paper);
    return awaitRendered(async () => (await findPaper(this.database, paper.id))?.documentId ?? undefined, PATIENCE_MS);
  }

  private async askFor(paper: StoredPaper): Promise<void> {
    const now = this.clock.now();
    if (now - paper.issuedAt.getTime() < OVERDUE_MS) return;
    await this.jobs.add(renderSlip, { paperId: paper.id }, { jobId: `slip-${paper.id}-${Math.floor(now / ASK_AGAIN_MS)}` });
  }
}

const paperRef = ({ id, kind, number, issuedAt, documentId }: StoredPaper): PaperRef => ({
  id,
  kind,
  number,
  issuedAt: issuedAt.toISOString(),
  ready: documentId !== null,
});
