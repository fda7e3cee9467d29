import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler } from '@motcua/backend/platform';
import { AdvanceCounters, CATCH_UP_JOB } from '@motcua/backend/statistics';

/** Takes whatever is relayed and not counted yet. */
@Injectable()
@HandlesJob(CATCH_UP_JOB)
export class CatchUpProcessor implements JobHandler {
  constructor(private readonly counters: AdvanceCounters) {}

  async handle(): Promise<void> {
    await this.counters.run();
  }
}
