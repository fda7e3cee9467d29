import { Injectable } from '@nestjs/common';
import { DomainError } from '@motcua/domain';
import { Audit, Clock, UnitOfWork } from '../platform/index.js';
import { insertAccount, namesOf } from './accounts.repository.js';
import { normaliseEmail, storedPhone } from './contact.js';
import { OpenSession, type OpenedSession } from './open-session.js';
import { Passwords } from './passwords.js';

/** What a person gives to get an account. */
export interface RegisterInput {
  fullName: string;
  email: string | null;
  phone: string | null;
  password: string;
  replacedToken?: string | undefined;
}

/** Makes an account for a citizen and signs him in. */
@Injectable()
export class RegisterCitizen {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly sessions: OpenSession,
    private readonly audit: Audit,
  ) {}

  /**
   * @throws DomainError 'request.invalid-fields' without e-mail and telephone, 'phone.invalid', 'account.password-weak',
   *   'account.contact-taken' {field}
   */
  async run(input: RegisterInput): Promise<OpenedSession> {
    const contact = contactOf(input);
    const passwordHash = await this.passwords.hashNew({
      password: input.password,
      path: 'password',
      names: namesOf({ ...contact, fullName: input.fullName, loginName: null }),
    });
    const at = this.clock.date();
    return this.unitOfWork.run(async (tx) => {
      const { fullName } = input;
      const id = await insertAccount(tx, {
        ...contact,
        kind: 'CITIZEN',
        fullName,
        loginName: null,
        position: null,
        passwordHash,
        createdAt: at,
      });
      await this.audit.record(tx, {
        at,
        accountId: id,
        action: 'account.register',
        objectKind: 'account',
        objectId: id,
        data: { purposeAccepted: true },
      });
      return this.sessions.open(
        tx,
        { id, kind: 'CITIZEN' },
        { shared: false, replacedToken: input.replacedToken },
      );
    });
  }
}

/** E-mail and telephone as they are stored; at least one. @throws DomainError 'request.invalid-fields', 'phone.invalid' */
export function contactOf(given: { email: string | null; phone: string | null }): {
  email: string | null;
  phone: string | null;
} {
  const email = given.email ? normaliseEmail(given.email) : null;
  const phone = storedPhone(given.phone);
  if (email === null && phone === null) {
    throw new DomainError('request.invalid-fields', {}, [
      { path: 'email', code: 'field.empty', params: { oneOf: ['email', 'phone'] } },
    ]);
  }
  return { email, phone };
}
