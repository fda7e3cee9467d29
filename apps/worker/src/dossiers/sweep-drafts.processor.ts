import { Injectable } from '@nestjs/common';
import { DeleteDraft } from '@motcua/backend/dossiers';
import { HandlesJob, type JobHandler } from '@motcua/backend/platform';
import { sweepDrafts } from './sweep-drafts.job.js';

/** Erases drafts that nobody saved for 90 days, and those thrown away 14 days ago. */
@Injectable()
@HandlesJob(sweepDrafts)
export class SweepDraftsProcessor implements JobHandler {
  constructor(private readonly drafts: DeleteDraft) {}

  async handle(): Promise<void> {
    await this.drafts.sweep();
  }
}
