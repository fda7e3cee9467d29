import { Injectable } from '@nestjs/common';
import { fileKindOf, type DocumentRef } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { Clock, FileStore, UnitOfWork } from '../platform/index.js';
import { checkContent } from './check-content.js';
import { documentRef, insertDocument } from './documents.repository.js';
import { toJpegWhereHeic } from './heic.js';
import { Uploads } from './uploads.js';

/** Takes a finished upload into the store as a document of the account that sent it. */
@Injectable()
export class CompleteUpload {
  constructor(
    private readonly uploads: Uploads,
    private readonly store: FileStore,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Checks the content, stores the file, then writes its row. A file that is refused is thrown away.
   * @throws DomainError 'upload.…' with the file's name, 'document.not-found'
   */
  async run(accountId: string, uploadId: string): Promise<DocumentRef> {
    const { file, name, accepts } = await this.uploads.finished(accountId, uploadId);
    try {
      const checked = await checkContent(file, name);
      if (!accepts.includes(fileKindOf(checked.mediaType))) throw new DomainError('upload.kind', { name, accepts });
      const kept = await toJpegWhereHeic({ file, name, mediaType: checked.mediaType });
      const { sha256, size } = await this.store.adopt(file);
      const facts = { sha256, size, mediaType: kept.mediaType, name: kept.name, pages: checked.pages };
      const row = {
        ...facts,
        origin: 'UPLOAD' as const,
        uploadedById: accountId,
        uploadedAt: this.clock.date(),
        dossierId: null,
      };
      const id = await this.work.run((tx) => insertDocument(tx, row));
      return documentRef({ id, ...row });
    } finally {
      await this.uploads.discard(uploadId);
    }
  }
}
