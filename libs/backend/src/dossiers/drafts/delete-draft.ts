import { Injectable } from '@nestjs/common';
import type { DossierDraft } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { Clock, Database, type Caller } from '../../platform/index.js';
import { keptUntil, restorableSince } from './draft-times.js';
import { Drafts } from './drafts.js';

/** Throws a draft away, takes it back within 14 days, and erases what nobody wants any more. */
@Injectable()
export class DeleteDraft {
  constructor(
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  /** Deleting twice is no error. @throws DomainError 'draft.not-found' when it is not the caller's or was sent */
  async run(caller: Caller, draftId: string): Promise<void> {
    const touched = await this.database.execute(
      `update dossier_draft set deleted_at = coalesce(deleted_at, $3) where id = $1 and account_id = $2 and dossier_id is null`,
      [draftId, caller.accountId, this.clock.date()],
    );
    if (touched === 0) throw new DomainError('draft.not-found');
  }

  /**
   * Takes a draft back as it was, kept as long as one saved now. Taking back what was not thrown away changes nothing.
   * @throws DomainError 'draft.not-found' when it is not the caller's or the 14 days are over, 'draft.already-submitted' {code}
   */
  async restore(caller: Caller, draftId: string): Promise<DossierDraft> {
    const now = this.clock.now();
    await this.database.execute(
      `update dossier_draft set deleted_at = null, kept_until = $4
       where id = $1 and account_id = $2 and dossier_id is null and deleted_at > $3`,
      [draftId, caller.accountId, restorableSince(now), keptUntil(now)],
    );
    return this.drafts.get(caller, draftId);
  }

  /** Erases drafts that nobody saved for 90 days, and those thrown away 14 days ago; their files go with the orphans. @returns how many */
  async sweep(): Promise<number> {
    return this.database.execute(
      `delete from dossier_draft
       where dossier_id is null and case when deleted_at is null then kept_until <= $1 else deleted_at <= $2 end`,
      [this.clock.date(), restorableSince(this.clock.now())],
    );
  }
}
