import { Injectable } from '@nestjs/common';
import { DomainError, localDateOf, phoneToE164 } from '@motcua/domain';
import { Audit, Clock, UnitOfWork, type Tx } from '../platform/index.js';
import { insertAccount, namesOf } from './accounts.repository.js';
import { findUsableLink, insertLink, useLink, type OneTimeLink } from './one-time-links.repository.js';
import { OpenSession, type OpenedSession } from './open-session.js';
import { Passwords } from './passwords.js';
import { countAdministrators, lockAdministrators, replaceRoles } from './role-grants.repository.js';

/** Makes the link by which an installation without people gets its first administrator. */
@Injectable()
export class MakeFirstAdministratorLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A new link makes earlier ones worthless. @returns null when the installation has an administrator */
  async run(): Promise<OneTimeLink | null> {
    const at = this.clock.date();
    const today = localDateOf(this.clock.now());
    return this.unitOfWork.run(async (tx) => {
      await lockAdministrators(tx);
      if ((await countAdministrators(tx, today)) > 0) return null;
      await tx.execute(
        `update one_time_link set used_at = $1 where kind = 'FIRST_ADMINISTRATOR' and used_at is null`,
        [at],
      );
      return insertLink(tx, { kind: 'FIRST_ADMINISTRATOR', accountId: null, at });
    });
  }
}

/** What the first administrator says of himself. */
export interface FirstAdministratorInput {
  token: string;
  loginName: string;
  fullName: string;
  password: string;
  replacedToken?: string | undefined;
}

/** Makes the first administrator and signs him in. */
@Injectable()
export class CreateFirstAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly sessions: OpenSession,
    private readonly audit: Audit,
  ) {}

  /**
   * He administers and operates the whole installation; other roles he gives himself.
   * @throws DomainError 'account.link-expired' (also when somebody has become administrator meanwhile),
   *   'account.password-weak', 'account.contact-taken', 'agency.not-found' when no agencies are loaded
   */
  async run(input: FirstAdministratorInput): Promise<OpenedSession> {
    const { loginName, fullName, password } = input;
    if (phoneToE164(loginName)) {
      throw new DomainError('request.invalid-fields', {}, [
        { path: 'loginName', code: 'field.pattern', params: {} },
      ]);
    }
    const names = namesOf({ loginName, fullName, email: null, phone: null });
    const at = this.clock.date();
    await this.unitOfWork.run((tx) =>
      findUsableLink(tx, { token: input.token, kinds: ['FIRST_ADMINISTRATOR'], at }),
    );
    const passwordHash = await this.passwords.hashNew({ password, path: 'password', names });
    return this.unitOfWork.run(async (tx) => {
      const id = await this.create(tx, { ...input, passwordHash, at });
      return this.sessions.open(
        tx,
        { id, kind: 'STAFF' },
        { shared: false, replacedToken: input.replacedToken },
      );
    });
  }

  private async create(
    tx: Tx,
    input: FirstAdministratorInput & { passwordHash: string; at: Date },
  ): Promise<string> {
    const { loginName, fullName, passwordHash, at } = input;
    await lockAdministrators(tx);
    await useLink(tx, input.token, at);
    if ((await countAdministrators(tx, localDateOf(this.clock.now()))) > 0)
      throw new DomainError('account.link-expired', {});
    const agencyId = await rootAgencyId(tx);
    const id = await insertAccount(tx, {
      kind: 'STAFF',
      loginName,
      fullName,
      email: null,
      phone: null,
      position: null,
      passwordHash,
      createdAt: at,
    });
    const always = { agencyId, validFrom: null, validTo: null, covers: null };
    await replaceRoles(tx, id, [
      { role: 'ADMINISTRATOR', ...always },
      { role: 'OPERATOR', ...always },
    ]);
    await this.audit.record(tx, {
      at,
      accountId: id,
      action: 'administrators.first',
      objectKind: 'account',
      objectId: id,
    });
    return id;
  }
}

async function rootAgencyId(tx: Tx): Promise<string> {
  const [root] = await tx.query<{ id: string }>(
    'select id from agency where parent_id is null order by code limit 1',
  );
  if (!root) throw new DomainError('agency.not-found', {});
  return root.id;
}
