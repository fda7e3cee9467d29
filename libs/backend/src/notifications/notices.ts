import { Injectable } from '@nestjs/common';
import type { Notice } from '@motcua/contracts';
import { Clock, Database, type Caller } from '../platform/index.js';
import { countUnread, listNotices, markRead } from './notices.repository.js';

/** The bell: what a person was told in the portal. */
@Injectable()
export class Notices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The caller's newest notices and how many he has not read. */
  async list({ accountId }: Caller): Promise<{ items: Notice[]; unread: number }> {
    const [items, unread] = await Promise.all([listNotices(this.database, accountId), countUnread(this.database, accountId)]);
    return { items, unread };
  }

  /** Marks the caller's own notices; ids of others change nothing. */
  async markRead({ accountId }: Caller, ids: readonly string[]): Promise<void> {
    await markRead(this.database, { accountId, ids, at: this.clock.date() });
  }
}
