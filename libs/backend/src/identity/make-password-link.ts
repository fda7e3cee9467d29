import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@motcua/domain';
import { Audit, Clock, Database, UnitOfWork } from '../platform/index.js';
import { findAccountByName } from './accounts.repository.js';
import { AdministerStaff, lockStaff, requireReach } from './administer-staff.js';
import { typedName } from './contact.js';
import { insertLink, type OneTimeLink } from './one-time-links.repository.js';

/** Makes the link that an administrator hands to an officer who cannot get in. The old password works until it is used. */
@Injectable()
export class MakePasswordLink {
  constructor(private readonly administer: AdministerStaff) {}

  /** @throws DomainError 'account.not-found', 'access.forbidden', 'account.inactive' */
  async run(actor: Actor, id: string): Promise<OneTimeLink> {
    return this.administer.run(actor, async (tx, { scope, at }) => {
      const { account, roles } = await lockStaff(tx, id, scope);
      requireReach(scope, roles);
      if (!account.active) throw new DomainError('account.inactive', {});
      return {
        accountId: id,
        action: 'staff.password-link',
        answer: await insertLink(tx, { kind: 'SET_PASSWORD', accountId: id, at }),
      };
    });
  }
}

/** The same for the operator at the command line, who stands outside the portal: works for every active account. */
@Injectable()
export class MakePasswordLinkByOperator {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @param loginName staff login name, or e-mail or telephone of a citizen @throws DomainError 'account.not-found', 'account.inactive' */
  async run(loginName: string): Promise<OneTimeLink> {
    const account = await findAccountByName(this.database, typedName(loginName));
    if (!account) throw new DomainError('account.not-found', {});
    if (!account.active) throw new DomainError('account.inactive', {});
    const at = this.clock.date();
    return this.unitOfWork.run(async (tx) => {
      await this.audit.record(tx, {
        at,
        accountId: null,
        action: 'account.password-link-cli',
        objectKind: 'account',
        objectId: account.id,
      });
      return insertLink(tx, { kind: 'SET_PASSWORD', accountId: account.id, at });
    });
  }
}
