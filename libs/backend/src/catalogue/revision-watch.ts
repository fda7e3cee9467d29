import { Injectable } from '@nestjs/common';
import { Clock, Database } from '../platform/index.js';
import { readRevision } from './catalogue-revision.js';

const CHECKED_EVERY_MS = 1_000;

/** Knows the catalogue's revision; asks the database at most once a second, however many ask. */
@Injectable()
export class RevisionWatch {
  private last: { at: number; revision: Promise<number> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The revision, at most a second old. */
  current(): Promise<number> {
    const now = this.clock.now();
    if (this.last && Math.abs(now - this.last.at) < CHECKED_EVERY_MS) return this.last.revision;
    return this.check();
  }

  /** The revision as it is now. */
  check(): Promise<number> {
    const revision = readRevision(this.database);
    this.last = { at: this.clock.now(), revision };
    revision.catch(() => (this.last = null));
    return revision;
  }
}
