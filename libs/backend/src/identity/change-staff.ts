import { Injectable } from '@nestjs/common';
import type { StaffAccount, StaffWrite } from '@motcua/contracts';
import type { Actor } from '@motcua/domain';
import type { Tx } from '../platform/index.js';
import { refusingTakenContact, type Account } from './accounts.repository.js';
import { AdministerStaff, lockStaff, requireReach } from './administer-staff.js';
import { replaceRoles } from './role-grants.repository.js';
import { StaffQueries } from './staff.queries.js';
import { changedRoles } from './staff-scope.js';
import { checkRoleChange, checkStaffWrite, requireKnownCovers, storedStaff, type StoredStaff } from './staff-write.js';

const COLUMNS = [
  'loginName',
  'fullName',
  'position',
  'email',
  'phone',
] as const satisfies readonly (keyof StoredStaff)[];

/** Changes a staff account and its roles. */
@Injectable()
export class ChangeStaff {
  constructor(
    private readonly administer: AdministerStaff,
    private readonly staff: StaffQueries,
  ) {}

  /**
   * An administrator of some of its agencies may change the roles there; the account's own data only when he reaches all of it.
   * @throws DomainError 'account.not-found', 'access.forbidden', 'account.last-administrator', 'account.contact-taken',
   *   'request.invalid-fields', 'phone.invalid'
   */
  async run(actor: Actor, id: string, write: StaffWrite): Promise<StaffAccount> {
    return this.administer.run(actor, async (tx, { scope, tree }) => {
      const { account, roles } = await lockStaff(tx, id, scope);
      checkStaffWrite(write, tree);
      await requireKnownCovers(tx, write.roles);
      const stored = storedStaff(write);
      const fields = COLUMNS.filter((column) => stored[column] !== account[column]);
      if (fields.length > 0) requireReach(scope, roles);
      checkRoleChange(scope, roles, write.roles);
      await updateStaff(tx, account, stored);
      await replaceRoles(tx, id, write.roles);
      const data = { fields, roles: changedRoles(roles, write.roles) };
      return { accountId: id, action: 'staff.change', data, answer: await this.staff.get(id, tx) };
    });
  }
}

async function updateStaff(tx: Tx, account: Account, stored: StoredStaff): Promise<void> {
  const updated = tx.execute(
    'update account set login_name = $2, full_name = $3, position = $4, email = $5, phone = $6 where id = $1',
    [account.id, stored.loginName, stored.fullName, stored.position, stored.email, stored.phone],
  );
  await refusingTakenContact(updated);
}
