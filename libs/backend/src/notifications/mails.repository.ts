import type { Queryable, Tx } from '../platform/index.js';
import type { AlertLetter, AlertLetterData, DossierLetter, DossierLetterData } from './letters/letter-data.js';
import type { LetterLanguage } from './letters/moments.js';

/** A mail to be sent. `key` = what it is about: written once, whatever runs twice. */
export interface NewMail {
  key: string;
  accountId: string | null;
  to: string;
  kind: DossierLetter | AlertLetter;
  data: DossierLetterData | AlertLetterData;
  messageId: string;
  at: Date;
}

/** A mail that waits. */
export interface WaitingMail {
  id: string;
  to: string;
  kind: string;
  language: LetterLanguage;
  data: unknown;
  messageId: string;
}

/** Writes mails. @returns ids of those that did not stand already */
export async function insertMails(tx: Tx, mails: readonly NewMail[]): Promise<string[]> {
  if (mails.length === 0) return [];
  const column = <Key extends keyof NewMail>(key: Key) => mails.map((mail) => mail[key]);
  const rows = await tx.query<{ id: string }>(
    `insert into mail_message (key, account_id, to_address, kind, data, message_id, created_at)
     select * from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::jsonb[], $6::text[], $7::timestamptz[])
     on conflict (key) do nothing returning id`,
    [
      column('key'),
      column('accountId'),
      column('to'),
      column('kind'),
      mails.map(({ data }) => JSON.stringify(data)),
      column('messageId'),
      column('at'),
    ],
    'mail-insert',
  );
  return rows.map(({ id }) => id);
}

const WAITING =
  'select id, to_address as "to", kind, language, data, message_id as "messageId" from mail_message where id = $1 and sent_at is null';

/** A mail that was not sent yet, or undefined. */
export async function findWaiting(on: Queryable, id: string): Promise<WaitingMail | undefined> {
  const [mail] = await on.query<WaitingMail>(WAITING, [id], 'mail-waiting');
  return mail;
}

/** The same, locked: whoever else would send it waits and then finds it sent. */
export async function lockWaiting(tx: Tx, id: string): Promise<WaitingMail | undefined> {
  const [mail] = await tx.query<WaitingMail>(`${WAITING} for update`, [id], 'mail-lock-waiting');
  return mail;
}

/** A mail is out. Links that open an account are forgotten with it. */
export async function markSent(on: Queryable, id: string, at: Date): Promise<void> {
  await on.execute(
    `update mail_message set sent_at = $2, attempts = attempts + 1, last_error = null, data = data - 'linkPath' where id = $1 and sent_at is null`,
    [id, at],
    'mail-sent',
  );
}

/** A try failed. @param error code and the server's number, never its words */
export async function markFailed(on: Queryable, id: string, error: string): Promise<void> {
  await on.execute(
    'update mail_message set attempts = attempts + 1, last_error = $2 where id = $1 and sent_at is null',
    [id, error],
    'mail-failed',
  );
}

const MOST_QUEUED = 500;

/**
 * Mails that may have no job: never tried and a few seconds old, or tried long ago; not older than two days, so that a
 * restored backup or a long fault does not send old news.
 */
export async function findUnqueued(on: Queryable, now: Date): Promise<string[]> {
  const rows = await on.query<{ id: string }>(
    `select id from mail_message
     where sent_at is null and created_at > $1::timestamptz - interval '2 days'
       and created_at < $1::timestamptz - case when attempts = 0 then interval '3 seconds' else interval '20 minutes' end
     order by created_at limit ${MOST_QUEUED}`,
    [now],
    'mail-unqueued',
  );
  return rows.map(({ id }) => id);
}

/** A mail as the demo's mailbox page shows it; the same Message-ID stands there once. */
export async function insertDemoMail(
  tx: Tx,
  mail: { messageId: string; at: Date; to: string; subject: string; text: string },
): Promise<void> {
  await tx.execute(
    `insert into demo_mail (message_id, at, to_address, subject, body) values ($1, $2, $3, $4, $5)
     on conflict on constraint demo_mail_message_id_unique do nothing`,
    [mail.messageId, mail.at, mail.to, mail.subject, mail.text],
    'demo-mail-insert',
  );
}
