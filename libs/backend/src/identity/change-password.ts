import { Injectable } from '@nestjs/common';
import { DomainError } from '@motcua/domain';
import { Database, UnitOfWork, type Caller } from '../platform/index.js';
import { findAccount, namesOf } from './accounts.repository.js';
import { typedName } from './contact.js';
import { Passwords } from './passwords.js';
import { hashOfToken } from './secret-token.js';
import { SetPassword } from './set-password.js';
import { SignInAttempts } from './sign-in-attempts.js';

/** The old and the new password, and the token of the sign-in that goes on. */
export interface ChangePasswordInput {
  currentPassword: string;
  newPassword: string;
  token: string;
}

/** Changes one's own password. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: SignInAttempts,
    private readonly passwords: Passwords,
    private readonly setPassword: SetPassword,
  ) {}

  /**
   * All other sign-ins end. A wrong current password counts like a failed sign-in.
   * @throws DomainError 'session.wrong-credentials', 'session.locked' {until}, 'account.password-weak' {reason}
   */
  async run(caller: Caller, input: ChangePasswordInput): Promise<void> {
    const account = await findAccount(this.database, caller.accountId);
    if (!account) throw new DomainError('account.not-found', {});
    await this.attempts.count(typedName(account.loginName ?? ''), account);
    if (!(await this.passwords.fits(account.passwordHash, input.currentPassword))) {
      const code = 'session.wrong-credentials';
      throw new DomainError(code, {}, [{ path: 'currentPassword', code, params: {} }]);
    }
    const passwordHash = await this.passwords.hashNew({
      password: input.newPassword,
      path: 'newPassword',
      names: namesOf(account),
    });
    await this.unitOfWork.run((tx) =>
      this.setPassword.run(tx, {
        accountId: account.id,
        passwordHash,
        action: 'account.password-change',
        keptSignIn: hashOfToken(input.token),
      }),
    );
  }
}
