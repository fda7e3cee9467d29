import { Injectable } from '@nestjs/common';
import { DomainError, localDateOf, type Actor } from '@motcua/domain';
import { Audit, Clock, UnitOfWork, type Tx } from '../platform/index.js';
import { lockAccount, type Account } from './accounts.repository.js';
import { Agencies } from './agencies.js';
import type { AgencyTree } from './agency-tree.js';
import { FindSession } from './find-session.js';
import { countAdministrators, listRoles, lockAdministrators } from './role-grants.repository.js';
import { AdministratorScope, type HeldRole } from './staff-scope.js';

/** What an administrator's act stands on. */
export interface StaffActContext {
  actorId: string;
  scope: AdministratorScope;
  tree: AgencyTree;
  at: Date;
}

/** What an administrator's act did, for the audit; `data` holds names of fields and codes, no personal data. */
export interface StaffActDone<Answer> {
  accountId: string;
  action: 'staff.create' | 'staff.change' | 'staff.activate' | 'staff.deactivate' | 'staff.password-link';
  data?: Record<string, unknown>;
  answer: Answer;
}

/** Frame of every administrator's act on a staff account: one transaction, one at a time, never the last administrator away. */
@Injectable()
export class AdministerStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly agencies: Agencies,
    private readonly sessions: FindSession,
    private readonly audit: Audit,
  ) {}

  /**
   * Runs `work` and records it; sign-ins kept in this process are read again.
   * @throws DomainError 'account.last-administrator' when nobody would administer the installation any more
   */
  async run<Answer>(
    actor: Actor,
    work: (tx: Tx, context: StaffActContext) => Promise<StaffActDone<Answer>>,
  ): Promise<Answer> {
    if (actor.kind !== 'STAFF') throw new DomainError('access.forbidden', {});
    const tree = await this.agencies.tree();
    const context = {
      actorId: actor.id,
      scope: new AdministratorScope(tree, actor),
      tree,
      at: this.clock.date(),
    };
    const today = localDateOf(this.clock.now());
    return this.unitOfWork.run(async (tx) => {
      await lockAdministrators(tx);
      const before = await countAdministrators(tx, today);
      const { accountId, action, data, answer } = await work(tx, context);
      const after = await countAdministrators(tx, today);
      if (before > 0 && after === 0) throw new DomainError('account.last-administrator', {});
      await this.audit.record(tx, {
        at: context.at,
        accountId: actor.id,
        action,
        objectKind: 'account',
        objectId: accountId,
        data,
      });
      tx.afterCommit(() => this.sessions.forgetAccount(accountId));
      return answer;
    });
  }
}

/**
 * The staff account that is to be changed, its row locked, with its roles.
 * @throws DomainError 'account.not-found' for what the administrator does not see at all
 */
export async function lockStaff(
  tx: Tx,
  id: string,
  scope: AdministratorScope,
): Promise<{ account: Account; roles: HeldRole[] }> {
  const account = await lockAccount(tx, id);
  const roles = await listRoles(tx, id);
  if (account.kind !== 'STAFF' || !scope.sees(roles)) throw new DomainError('account.not-found', {});
  return { account, roles };
}

/** @throws DomainError 'access.forbidden' unless every role of the account is the administrator's to give */
export function requireReach(scope: AdministratorScope, roles: readonly HeldRole[]): void {
  if (!scope.reachesAccount(roles)) throw new DomainError('access.forbidden', {});
}
