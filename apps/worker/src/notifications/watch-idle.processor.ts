import { Injectable } from '@nestjs/common';
import { Remind, watchIdle } from '@motcua/backend/notifications';
import { HandlesJob, type JobHandler } from '@motcua/backend/platform';

/** Shows the heads what nobody moves. */
@Injectable()
@HandlesJob(watchIdle)
export class WatchIdleProcessor implements JobHandler {
  constructor(private readonly reminders: Remind) {}

  async handle(): Promise<void> {
    await this.reminders.ofIdleDossiers();
  }
}
