import { Injectable } from '@nestjs/common';
import { DomainError } from '@motcua/domain';
import { Clock, Database, UnitOfWork } from '../platform/index.js';
import { findAccount, namesOf } from './accounts.repository.js';
import { findUsableLink, useLink } from './one-time-links.repository.js';
import { Passwords } from './passwords.js';
import { SetPassword } from './set-password.js';

/** Sets a password by a one-time link, whoever sent it: e-mail, an administrator, the command line. */
@Injectable()
export class UsePasswordLink {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly setPassword: SetPassword,
  ) {}

  /**
   * A refused password leaves the link usable; all sign-ins of the account end.
   * @throws DomainError 'account.link-expired' (unknown, used, too old, account deactivated), 'account.password-weak'
   */
  async run(input: { token: string; newPassword: string }): Promise<void> {
    const at = this.clock.date();
    const link = await findUsableLink(this.database, {
      token: input.token,
      kinds: ['PASSWORD_RESET', 'SET_PASSWORD'],
      at,
    });
    const account = link.accountId === null ? undefined : await findAccount(this.database, link.accountId);
    if (!account?.active) throw new DomainError('account.link-expired', {});
    const passwordHash = await this.passwords.hashNew({
      password: input.newPassword,
      path: 'newPassword',
      names: namesOf(account),
    });
    await this.unitOfWork.run(async (tx) => {
      await useLink(tx, input.token, at);
      await this.setPassword.run(tx, {
        accountId: account.id,
        passwordHash,
        action: 'account.password-reset',
      });
    });
  }
}
