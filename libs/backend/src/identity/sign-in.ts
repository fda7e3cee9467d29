import { Injectable } from '@nestjs/common';
import { DomainError } from '@motcua/domain';
import { Database, UnitOfWork } from '../platform/index.js';
import { findAccountByName } from './accounts.repository.js';
import { typedName } from './contact.js';
import { OpenSession, type OpenedSession } from './open-session.js';
import { Passwords } from './passwords.js';
import { clearAttempts, SignInAttempts } from './sign-in-attempts.js';

/** What was typed, and on what device. */
export interface SignInInput {
  loginName: string;
  password: string;
  sharedDevice: boolean;
  /** Token that the browser still carries from before. */
  replacedToken?: string | undefined;
}

/** Signs a person in by name and password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: SignInAttempts,
    private readonly passwords: Passwords,
    private readonly sessions: OpenSession,
  ) {}

  /**
   * @throws DomainError 'session.wrong-credentials' for an unknown name and a wrong password alike, 'session.locked'
   *   {until} after repeated mistakes, 'account.inactive' only to whoever knows the password
   */
  async run(input: SignInInput): Promise<OpenedSession> {
    const name = typedName(input.loginName);
    const account = await findAccountByName(this.database, name);
    await this.attempts.count(name, account);
    const fits = await this.passwords.fits(account?.passwordHash ?? null, input.password);
    if (!account || !fits) throw new DomainError('session.wrong-credentials', {});
    if (!account.active) throw new DomainError('account.inactive', {});
    return this.unitOfWork.run(async (tx) => {
      await clearAttempts(tx, account.id);
      return this.sessions.open(tx, account, {
        shared: input.sharedDevice,
        replacedToken: input.replacedToken,
      });
    });
  }
}
