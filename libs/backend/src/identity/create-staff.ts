import { Injectable } from '@nestjs/common';
import type { StaffAccount, StaffWrite } from '@motcua/contracts';
import type { Actor } from '@motcua/domain';
import { insertAccount } from './accounts.repository.js';
import { AdministerStaff } from './administer-staff.js';
import { insertLink, type OneTimeLink } from './one-time-links.repository.js';
import { replaceRoles } from './role-grants.repository.js';
import { StaffQueries } from './staff.queries.js';
import { checkRoleChange, checkStaffWrite, requireKnownCovers, storedStaff } from './staff-write.js';

/** Makes a staff account without a password, and the one-time link with which its owner sets one. */
@Injectable()
export class CreateStaff {
  constructor(
    private readonly administer: AdministerStaff,
    private readonly staff: StaffQueries,
  ) {}

  /** @throws DomainError 'access.forbidden', 'account.contact-taken' {field}, 'request.invalid-fields', 'phone.invalid' */
  async run(actor: Actor, write: StaffWrite): Promise<{ account: StaffAccount; setPassword: OneTimeLink }> {
    return this.administer.run(actor, async (tx, { scope, tree, at }) => {
      checkStaffWrite(write, tree);
      await requireKnownCovers(tx, write.roles);
      checkRoleChange(scope, [], write.roles);
      const id = await insertAccount(tx, {
        ...storedStaff(write),
        kind: 'STAFF',
        passwordHash: null,
        createdAt: at,
      });
      await replaceRoles(tx, id, write.roles);
      const setPassword = await insertLink(tx, { kind: 'SET_PASSWORD', accountId: id, at });
      const answer = { account: await this.staff.get(id, tx), setPassword };
      return { accountId: id, action: 'staff.create', data: { roles: write.roles }, answer };
    });
  }
}
