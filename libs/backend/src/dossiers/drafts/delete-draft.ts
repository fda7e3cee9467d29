import { Injectable } from '@nestjs/common';
import { DomainError } from '@motcua/domain';
import { Clock, Database, type Caller } from '../../platform/index.js';

/** Throws a draft away; its files are swept with the orphans. */
@Injectable()
export class DeleteDraft {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Deleting twice is no error. @throws DomainError 'draft.not-found' when it is not the caller's or was sent */
  async run(caller: Caller, draftId: string): Promise<void> {
    const touched = await this.database.execute(
      `update dossier_draft set deleted_at = coalesce(deleted_at, $3), answers = '{}', applicant = null
       where id = $1 and account_id = $2 and dossier_id is null`,
      [draftId, caller.accountId, this.clock.date()],
    );
    if (touched === 0) throw new DomainError('draft.not-found');
  }

  /** Erases drafts that nobody saved for 90 days. @returns how many */
  async sweep(): Promise<number> {
    return this.database.execute(
      `update dossier_draft set deleted_at = $1, answers = '{}', applicant = null
       where kept_until <= $1 and dossier_id is null and deleted_at is null`,
      [this.clock.date()],
    );
  }
}
