import { Injectable } from '@nestjs/common';
import { PaperData } from '@motcua/contracts';
import { StoreRendered } from '../documents/index.js';
import { Clock, Database, UnitOfWork, type EntryPayload } from '../platform/index.js';
import { printDocument } from './paper-printer.js';
import { findPaper, findUnrenderedOf, lockUnrendered, setDocument, type StoredPaper } from './papers.repository.js';
import { PortalPlace } from './portal-place.js';
import { pinnedTemplate } from './templates/templates.repository.js';
import { slipDocument, slipFileName } from './slips/slip-document.js';

/**
 * Draws slips from their frozen facts and the words they pinned. However often it runs, a slip gets one PDF and keeps it: every later print shows
 * the same bytes (domain.md §4.1, frozen copy).
 */
@Injectable()
export class RenderSlip {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly store: StoreRendered,
    private readonly place: PortalPlace,
    private readonly clock: Clock,
  ) {}

  /** Draws what an act issued. */
  async ofEntry(entry: Pick<EntryPayload, 'entryId' | 'dossierId'>): Promise<void> {
    for (const id of await findUnrenderedOf(this.database, entry)) await this.run(id);
  }

  /** Draws one slip; does nothing for one that is there already or never was. */
  async run(paperId: string): Promise<void> {
    const paper = await findPaper(this.database, paperId);
    if (!paper || paper.documentId) return;
    const data = PaperData.parse(paper.data);
    const template = await pinnedTemplate(this.database, { id: paper.templateId, kind: data.kind });
    const { bytes, pages } = await printDocument(slipDocument(data, this.place.ofSlip(paper.checkCode), template));
    await this.keep(paper, { bytes, pages, name: slipFileName(data) });
  }

  private async keep(paper: StoredPaper, print: { bytes: Buffer; pages: number; name: string }): Promise<void> {
    const stored = await this.store.keep(print.bytes);
    await this.work.run(async (tx) => {
      if (!(await lockUnrendered(tx, paper.id))) return;
      const facts = { ...stored, mediaType: 'application/pdf', name: print.name, pages: print.pages };
      const documentId = await this.store.record(tx, { ...facts, dossierId: paper.dossierId, at: this.clock.date() });
      await setDocument(tx, paper.id, documentId);
    });
  }
}
