import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, UnitOfWork, type Tx } from '../platform/index.js';
import { findAccountByName, lockAccount, type Account } from './accounts.repository.js';
import { typedName } from './contact.js';
import { countUsableLinks, insertLink, type OneTimeLink } from './one-time-links.repository.js';

/** Links under way at once for one account; more requests change nothing, so that nobody's mailbox can be flooded. */
const MOST_LINKS_UNDER_WAY = 3;

/** Sends a link by e-mail with which a forgotten password is set anew. */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Says nothing about whether the account exists, is active or has an e-mail address. */
  async run(loginName: string): Promise<void> {
    const account = await findAccountByName(this.database, typedName(loginName));
    const to = account?.email;
    if (!account?.active || !to) return;
    const at = this.clock.date();
    await this.unitOfWork.run(async (tx) => {
      await lockAccount(tx, account.id);
      if (
        (await countUsableLinks(tx, { accountId: account.id, kind: 'PASSWORD_RESET', at })) >=
        MOST_LINKS_UNDER_WAY
      )
        return;
      const link = await insertLink(tx, { kind: 'PASSWORD_RESET', accountId: account.id, at });
      await insertMail(tx, { account, to, link, at });
      await this.audit.record(tx, {
        at,
        accountId: null,
        action: 'account.password-reset-asked',
        objectKind: 'account',
        objectId: account.id,
      });
    });
  }
}

/** Leaves the letter for the notifications feature; its key and Message-ID are derived from the link, never the link itself. */
async function insertMail(
  tx: Tx,
  letter: { account: Account; to: string; link: OneTimeLink; at: Date },
): Promise<void> {
  const reference = createHash('sha256').update(letter.link.path).digest('hex').slice(0, 32);
  await tx.execute(
    `insert into mail_message (key, account_id, to_address, kind, data, message_id, created_at)
     values ($1, $2, $3, 'PASSWORD_RESET', $4, $5, $6)`,
    [
      `password-reset:${reference}`,
      letter.account.id,
      letter.to,
      { linkPath: letter.link.path, expiresAt: letter.link.expiresAt.toISOString() },
      `<password-reset.${reference}@motcua>`,
      letter.at,
    ],
  );
}
