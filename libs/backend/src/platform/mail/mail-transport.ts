/** One mail on its way out. */
export interface Letter {
  /** Stable over all tries, `<…@…>`: a receiver that gets it twice can tell. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html?: string;
}

/** Takes mails to where people read them; at least once, with the letter's own Message-ID. */
export abstract class MailTransport {
  /** @throws DomainError mail.not-sent {stage, reply} when the server does not take it; `reply` is the server's number */
  abstract send(letter: Letter): Promise<void>;
}
