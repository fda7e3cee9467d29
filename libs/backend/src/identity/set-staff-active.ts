import { Injectable } from '@nestjs/common';
import type { StaffAccount } from '@motcua/contracts';
import type { Actor } from '@motcua/domain';
import { AdministerStaff, lockStaff, requireReach } from './administer-staff.js';
import { voidLinksOf } from './one-time-links.repository.js';
import { deleteSignInsOf } from './sign-ins.repository.js';
import { StaffQueries } from './staff.queries.js';

/** Switches a staff account off, which ends its sign-ins at once, or on again. Its dossiers stay with it until handed over. */
@Injectable()
export class SetStaffActive {
  constructor(
    private readonly administer: AdministerStaff,
    private readonly staff: StaffQueries,
  ) {}

  /** Doing it again changes nothing. @throws DomainError 'account.not-found', 'access.forbidden', 'account.last-administrator' */
  async run(actor: Actor, id: string, active: boolean): Promise<StaffAccount> {
    return this.administer.run(actor, async (tx, { scope, at }) => {
      const { roles } = await lockStaff(tx, id, scope);
      requireReach(scope, roles);
      await tx.execute('update account set active = $2 where id = $1', [id, active]);
      if (!active) {
        await deleteSignInsOf(tx, id);
        await voidLinksOf(tx, id, at);
      }
      return {
        accountId: id,
        action: active ? 'staff.activate' : 'staff.deactivate',
        answer: await this.staff.get(id, tx),
      };
    });
  }
}
