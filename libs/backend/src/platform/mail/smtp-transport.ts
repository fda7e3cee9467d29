import { DomainError } from '@motcua/domain';
import { createTransport } from 'nodemailer';
import { MailTransport, type Letter } from './mail-transport.js';
import type { MailServer } from './mail-settings.js';

const TIMEOUT_MS = 15_000;

/** Hands mails to an SMTP server; opens a connection for each, since ours are few. */
export class SmtpTransport extends MailTransport {
  constructor(private readonly server: MailServer) {
    super();
  }

  override async send(letter: Letter): Promise<void> {
    const { host, port, secure, user, password, fromName, fromAddress } = this.server;
    const smtp = createTransport({
      host,
      port,
      secure,
      ...(user === '' ? {} : { auth: { user, pass: password } }),
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    });
    try {
      await smtp.sendMail({ ...letter, from: { name: fromName, address: fromAddress } });
    } catch (error) {
      throw notSent(error);
    } finally {
      smtp.close();
    }
  }
}

/** The server's words may quote addresses, so only its number and the stage of the talk are kept. */
function notSent(error: unknown): DomainError {
  const about = typeof error === 'object' && error !== null ? error : {};
  const stage = 'command' in about ? String(about.command) : 'code' in about ? String(about.code) : 'unknown';
  const reply = 'responseCode' in about && typeof about.responseCode === 'number' ? about.responseCode : null;
  return new DomainError('mail.not-sent', { stage, reply });
}
