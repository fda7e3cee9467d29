import { Injectable } from '@nestjs/common';
import { Clock, FileStore, UnitOfWork } from '../platform/index.js';
import { deleteOrphans } from './documents.repository.js';
import { Uploads } from './uploads.js';

/** Files that nobody took are kept this long, so that a slow citizen loses nothing within the day. */
const ORPHAN_AGE_MS = 24 * 60 * 60 * 1000;

/** Removes half uploads and documents that no draft and no dossier took. */
@Injectable()
export class SweepOrphans {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: FileStore,
    private readonly uploads: Uploads,
    private readonly clock: Clock,
  ) {}

  /** @returns how many files were removed */
  async run(): Promise<number> {
    const hashes = await this.work.run((tx) => deleteOrphans(tx, new Date(this.clock.now() - ORPHAN_AGE_MS)));
    for (const sha256 of hashes) await this.store.delete(sha256);
    return hashes.length + (await this.uploads.sweep());
  }
}
