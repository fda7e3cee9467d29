import { Injectable } from '@nestjs/common';
import { remind, Remind } from '@motcua/backend/notifications';
import { HandlesJob, type JobHandler } from '@motcua/backend/platform';

/** Reminds of due moments. */
@Injectable()
@HandlesJob(remind)
export class RemindProcessor implements JobHandler {
  constructor(private readonly reminders: Remind) {}

  async handle(): Promise<void> {
    await this.reminders.ofDueMoments();
  }
}
