import { Injectable } from '@nestjs/common';
import { FILE_LIMITS, type FileWish, type RegisterWish } from '@motcua/contracts';
import { DomainError, holdsRole, REGISTER_ROLES, wholeActor } from '@motcua/domain';
import { DossierReadings } from '../../dossiers/index.js';
import { Agencies, resolveActor } from '../../identity/index.js';
import { Database, type Caller } from '../../platform/index.js';
import { countRegister } from '../register/register-rows.js';

/** Whether a caller may have a file made, and of how many slips or rows. */
@Injectable()
export class OrderRights {
  constructor(
    private readonly database: Database,
    private readonly readings: DossierReadings,
    private readonly agencies: Agencies,
  ) {}

  /** @returns how much there is to make @throws DomainError 'paper.not-found', 'dossier.no-right', 'access.forbidden', 'register.too-many' */
  async amountOf(caller: Caller, wish: FileWish): Promise<number> {
    if (wish.kind === 'REGISTER') return this.registerRows(caller, wish);
    await this.requireSlips(caller, wish.paperIds);
    return wish.paperIds.length;
  }

  /** Agencies whose register the caller may read: those of his roles with all below them. */
  async registerAgencies(caller: Caller): Promise<{ id: string; name: string }[]> {
    const tree = await this.agencies.tree();
    const actor = wholeActor(resolveActor(caller));
    return tree
      .all()
      .filter(({ id }) => holdsRole(actor, REGISTER_ROLES, tree.path(id)))
      .map(({ id, name }) => ({ id, name }));
  }

  private async registerRows(caller: Caller, wish: RegisterWish): Promise<number> {
    const tree = await this.agencies.tree();
    if (!holdsRole(wholeActor(resolveActor(caller)), REGISTER_ROLES, tree.path(tree.get(wish.agencyId).id))) throw new DomainError('access.forbidden');
    const rows = await countRegister(this.database, wish);
    if (rows > FILE_LIMITS.registerRows) throw new DomainError('register.too-many', { rows, max: FILE_LIMITS.registerRows });
    return rows;
  }

  private async requireSlips(caller: Caller, paperIds: readonly string[]): Promise<void> {
    const rows = await this.database.query<{ id: string; dossierId: string }>(
      'select id, dossier_id as "dossierId" from paper where id = any($1::uuid[])',
      [[...paperIds]],
    );
    if (new Set(rows.map(({ id }) => id)).size < new Set(paperIds).size) throw new DomainError('paper.not-found');
    for (const dossierId of new Set(rows.map((row) => row.dossierId))) await this.readings.requireReader(caller, { dossierId });
  }
}
