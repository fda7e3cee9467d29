import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database, JobQueue } from '../platform/index.js';
import { findUnqueued } from './mails.repository.js';
import { sendMail } from './notifications.jobs.js';

/** Brings stored mails into the queue; a mail has one job, under its own id. */
@Injectable()
export class MailRoom {
  private readonly logger = new Logger(MailRoom.name);

  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** Queues mails just committed. A failure costs seconds, not the mail: {@link queueForgotten} finds it. */
  async queue(mailIds: readonly string[]): Promise<void> {
    try {
      await this.add(mailIds);
    } catch (error) {
      this.logger.warn(`mails are queued later: ${String(error)}`);
    }
  }

  /** Queues mails that nobody queued. @returns how many were looked at */
  async queueForgotten(): Promise<number> {
    const mailIds = await findUnqueued(this.database, this.clock.date());
    await this.add(mailIds);
    return mailIds.length;
  }

  private async add(mailIds: readonly string[]): Promise<void> {
    await this.jobs.addMany(mailIds.map((mailId) => ({ job: sendMail, payload: { mailId }, jobId: `mail-${mailId}` })));
  }
}
