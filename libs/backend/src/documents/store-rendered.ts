import { Injectable } from '@nestjs/common';
import { FileStore, type StoredFile, type Tx } from '../platform/index.js';
import { insertDocument } from './documents.repository.js';

/** What is known of a file that the product made itself: a slip, a copy. */
export interface Rendered extends StoredFile {
  mediaType: string;
  name: string;
  pages: number | null;
  dossierId: string;
  at: Date;
}

/** Stores files that the product renders: first the bytes, then, in the transaction of whoever needs it, the row. */
@Injectable()
export class StoreRendered {
  constructor(private readonly store: FileStore) {}

  /** Stores the bytes. Before any transaction: a file without a row is swept, a row without a file is a loss. */
  async keep(content: Uint8Array): Promise<StoredFile> {
    return this.store.write(content);
  }

  /** Writes the row of bytes kept before. @returns the document's id */
  async record(tx: Tx, rendered: Rendered): Promise<string> {
    const { at, ...facts } = rendered;
    return insertDocument(tx, { ...facts, origin: 'RENDERED', uploadedById: null, uploadedAt: at });
  }
}
