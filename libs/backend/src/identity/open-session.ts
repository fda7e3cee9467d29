import { Injectable } from '@nestjs/common';
import { Clock, csrfTokenOf, type Tx } from '../platform/index.js';
import type { Account } from './accounts.repository.js';
import { hashOfToken, newSecretToken } from './secret-token.js';
import { idleUntil, sessionTimes } from './session-times.js';
import { deleteEndedSignIns, deleteSignIn, insertSignIn } from './sign-ins.repository.js';

/** What the browser is given: the token as an httpOnly cookie that lives until `endsAt`, on a shared device until the browser is closed. */
export interface OpenedSession {
  token: string;
  endsAt: Date;
  sharedDevice: boolean;
}

/** Signs an account in within a transaction of the caller's. */
@Injectable()
export class OpenSession {
  constructor(private readonly clock: Clock) {}

  /** @param device `replacedToken` is the sign-in that this browser had before: it ends, so that no old token lives on */
  async open(
    tx: Tx,
    account: Pick<Account, 'id' | 'kind'>,
    device: { shared: boolean; replacedToken?: string | undefined },
  ): Promise<OpenedSession> {
    const now = this.clock.now();
    const times = sessionTimes(account.kind, device.shared);
    const endsAt = now + times.totalMs;
    const { token, hash } = newSecretToken();
    await deleteEndedSignIns(tx, account.id, new Date(now));
    if (device.replacedToken) await deleteSignIn(tx, hashOfToken(device.replacedToken));
    await insertSignIn(tx, {
      tokenHash: hash,
      csrfHash: hashOfToken(csrfTokenOf(token)),
      accountId: account.id,
      createdAt: new Date(now),
      idleUntil: new Date(idleUntil(now, endsAt, times)),
      endsAt: new Date(endsAt),
      sharedDevice: device.shared,
    });
    await tx.execute('update account set last_sign_in_at = $2 where id = $1', [account.id, new Date(now)]);
    return { token, endsAt: new Date(endsAt), sharedDevice: device.shared };
  }
}
