import { Injectable } from '@nestjs/common';
import { MailRoom, queueMails } from '@motcua/backend/notifications';
import { HandlesJob, type JobHandler } from '@motcua/backend/platform';

/** Finds mails that nobody queued. */
@Injectable()
@HandlesJob(queueMails)
export class QueueMailsProcessor implements JobHandler {
  constructor(private readonly mailRoom: MailRoom) {}

  async handle(): Promise<void> {
    await this.mailRoom.queueForgotten();
  }
}
