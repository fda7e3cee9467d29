import { Injectable } from '@nestjs/common';
import { HandlesJob, type EntryPayload, type JobHandler } from '@motcua/backend/platform';
import { AdvanceCounters, COUNT_ENTRY_JOB } from '@motcua/backend/statistics';

/** Counts a journal entry and all before it that are not in yet. */
@Injectable()
@HandlesJob(COUNT_ENTRY_JOB)
export class CountEntryProcessor implements JobHandler<EntryPayload> {
  constructor(private readonly counters: AdvanceCounters) {}

  async handle({ position }: EntryPayload): Promise<void> {
    await this.counters.run(position);
  }
}
