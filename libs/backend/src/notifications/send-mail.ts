import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@motcua/domain';
import {
  Clock,
  CONFIG,
  Database,
  readMailSettings,
  SmtpTransport,
  UnitOfWork,
  type Config,
  type StoredMailSettings,
} from '../platform/index.js';
import { writeLetter } from './letters/write-letter.js';
import { findWaiting, insertDemoMail, lockWaiting, markFailed, markSent } from './mails.repository.js';

/**
 * Sends one stored mail. In the demo's mailbox it stands exactly once; to a mail server it goes at least once, always
 * with the Message-ID it was stored with (design.md §5a.13).
 */
@Injectable()
export class SendMail {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Does nothing for a mail that is out already. @throws DomainError 'mail.not-sent'; the try is written down before */
  async run(mailId: string): Promise<void> {
    const settings = await readMailSettings(this.database, this.config);
    if (settings.mode === 'DEMO_MAILBOX') await this.putIntoMailbox(mailId);
    else await this.handToServer(mailId, settings);
  }

  private async putIntoMailbox(mailId: string): Promise<void> {
    await this.work.run(async (tx) => {
      const mail = await lockWaiting(tx, mailId);
      if (!mail) return;
      const at = this.clock.date();
      await insertDemoMail(tx, { messageId: mail.messageId, at, to: mail.to, ...writeLetter(mail, this.config) });
      await markSent(tx, mailId, at);
    });
  }

  /** No transaction is open while the server is talked to; what happens twice carries the same Message-ID. */
  private async handToServer(mailId: string, settings: StoredMailSettings): Promise<void> {
    const mail = await findWaiting(this.database, mailId);
    if (!mail) return;
    try {
      await new SmtpTransport(settings).send({ messageId: mail.messageId, to: mail.to, ...writeLetter(mail, this.config) });
    } catch (error) {
      await markFailed(this.database, mailId, reasonOf(error));
      throw error;
    }
    await markSent(this.database, mailId, this.clock.date());
  }
}

/** Stage and number of a refusal; the server's words may quote addresses. */
function reasonOf(error: unknown): string {
  if (!(error instanceof DomainError)) return 'unexpected';
  return `${error.code} ${String(error.params.stage ?? '')} ${String(error.params.reply ?? '')}`.trim();
}
