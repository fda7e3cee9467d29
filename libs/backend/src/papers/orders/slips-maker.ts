import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import type { SlipsWish } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { findDocument } from '../../documents/index.js';
import { Database, FileStore } from '../../platform/index.js';
import { findPaper } from '../papers.repository.js';
import { RenderSlip } from '../render-slip.js';
import type { MadeFile, Progress } from './made-file.js';
import { mergePdfs } from './merge-pdfs.js';

/** Slips as one file for the printer: their frozen copies, those not drawn yet drawn first. */
@Injectable()
export class SlipsMaker {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly render: RenderSlip,
  ) {}

  async make({ paperIds, sheet }: SlipsWish, progress: Progress): Promise<MadeFile> {
    const files: Uint8Array[] = [];
    for (const id of paperIds) {
      files.push(await this.bytesOf(id));
      await progress(files.length);
    }
    const { bytes, pages } = await mergePdfs(files, sheet);
    return { bytes, pages, name: `giay-${paperIds.length}.pdf`, mediaType: 'application/pdf' };
  }

  private async bytesOf(paperId: string): Promise<Uint8Array> {
    await this.render.run(paperId);
    const documentId = (await findPaper(this.database, paperId))?.documentId;
    const document = documentId ? await findDocument(this.database, documentId) : undefined;
    if (!document) throw new DomainError('paper.not-ready', { paperId });
    return buffer(await this.store.read(document.sha256));
  }
}
