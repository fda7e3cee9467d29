import { Injectable } from '@nestjs/common';
import { sendMail, SendMail } from '@motcua/backend/notifications';
import { HandlesJob, type JobHandler } from '@motcua/backend/platform';

/** Sends one mail. */
@Injectable()
@HandlesJob(sendMail)
export class SendMailProcessor implements JobHandler<{ mailId: string }> {
  constructor(private readonly mail: SendMail) {}

  async handle({ mailId }: { mailId: string }): Promise<void> {
    await this.mail.run(mailId);
  }
}
