import { Injectable } from '@nestjs/common';
import { Audit, Clock, type Tx } from '../platform/index.js';
import { updatePassword } from './accounts.repository.js';
import { FindSession } from './find-session.js';
import { voidLinksOf } from './one-time-links.repository.js';
import { deleteSignInsOf } from './sign-ins.repository.js';

/** A new password for an account, by whichever way. */
export interface PasswordChange {
  accountId: string;
  passwordHash: string;
  /** How it came about, for the audit. */
  action: 'account.password-change' | 'account.password-reset';
  /** The sign-in that goes on; all others end. */
  keptSignIn?: Buffer;
}

/** Stores a new password, ends the other sign-ins and makes links that are still under way worthless. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly clock: Clock,
    private readonly sessions: FindSession,
    private readonly audit: Audit,
  ) {}

  async run(tx: Tx, { accountId, passwordHash, action, keptSignIn }: PasswordChange): Promise<void> {
    const at = this.clock.date();
    await updatePassword(tx, accountId, passwordHash);
    await deleteSignInsOf(tx, accountId, keptSignIn);
    await voidLinksOf(tx, accountId, at);
    await this.audit.record(tx, { at, accountId, action, objectKind: 'account', objectId: accountId });
    tx.afterCommit(() => this.sessions.forgetAccount(accountId));
  }
}
