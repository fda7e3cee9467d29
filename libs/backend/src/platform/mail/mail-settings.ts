import { z } from 'zod';
import type { Config } from '../config.js';
import type { Queryable, Tx } from '../database/tx.js';

const SETTING = 'mail';

/** How to reach a mail server, and in whose name. */
const MailServer = z.object({
  host: z.string(),
  port: z.int(),
  /** TLS from the first byte (port 465); otherwise STARTTLS when the server offers it. */
  secure: z.boolean(),
  /** Empty: the server wants no sign-in. */
  user: z.string(),
  password: z.string(),
  fromAddress: z.string(),
  fromName: z.string(),
});
export type MailServer = z.infer<typeof MailServer>;

const StoredMailSettings = MailServer.extend({ mode: z.enum(['DEMO_MAILBOX', 'SMTP']) });

/** Where mails go: to a server, or to the mailbox page of the demo. */
export type StoredMailSettings = z.infer<typeof StoredMailSettings>;

/** The administrator's setting; until there is one, what the environment says; in a demo the mailbox page. */
export async function readMailSettings(on: Queryable, config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'demo'>): Promise<StoredMailSettings> {
  const [row] = await on.query<{ value: unknown }>('select value from installation_setting where key = $1', [SETTING], 'setting-read');
  return row ? StoredMailSettings.parse(row.value) : settingsOfEnvironment(config);
}

/** Keeps the administrator's setting. @param by who changed it, and when */
export async function saveMailSettings(tx: Tx, settings: StoredMailSettings, by: { accountId: string; at: Date }): Promise<void> {
  await tx.execute(
    `insert into installation_setting (key, value, changed_at, changed_by_id) values ($1, $2, $3, $4)
     on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at, changed_by_id = excluded.changed_by_id`,
    [SETTING, StoredMailSettings.parse(settings), by.at, by.accountId],
  );
}

function settingsOfEnvironment({ smtpUrl, mailFrom, demo }: Pick<Config, 'smtpUrl' | 'mailFrom' | 'demo'>): StoredMailSettings {
  const from = senderOf(mailFrom);
  const url = smtpUrl === undefined ? undefined : new URL(smtpUrl);
  const secure = url?.protocol === 'smtps:';
  return {
    mode: url === undefined || demo ? 'DEMO_MAILBOX' : 'SMTP',
    host: url?.hostname ?? '',
    port: Number(url?.port || (secure ? 465 : 587)),
    secure,
    user: decodeURIComponent(url?.username ?? ''),
    password: decodeURIComponent(url?.password ?? ''),
    ...from,
  };
}

/** Parts of `Name <address>`, or of an address alone. */
function senderOf(text: string): { fromName: string; fromAddress: string } {
  const parts = /^\s*(.*?)\s*<([^>]+)>\s*$/.exec(text);
  return parts ? { fromName: parts[1] ?? '', fromAddress: parts[2] ?? '' } : { fromName: '', fromAddress: text.trim() };
}
