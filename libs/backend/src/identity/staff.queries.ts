import { Injectable } from '@nestjs/common';
import type { StaffAccount, StaffRole } from '@motcua/contracts';
import { DomainError, localDateOf, plain, type Actor } from '@motcua/domain';
import { Clock, Database, type Queryable } from '../platform/index.js';
import { Agencies } from './agencies.js';
import type { AgencyTree } from './agency-tree.js';
import { AdministratorScope, type HeldRole } from './staff-scope.js';

interface StaffRow {
  id: string;
  loginName: string;
  fullName: string;
  position: string | null;
  email: string | null;
  phone: string | null;
  active: boolean;
  lastSignInAt: Date | null;
  roles: HeldRole[];
  openDossiers: number;
}

const SELECT_STAFF = `
select a.id, a.login_name as "loginName", a.full_name as "fullName", a.position, a.email, a.phone, a.active,
  a.last_sign_in_at as "lastSignInAt",
  coalesce((
    select jsonb_agg(jsonb_build_object('role', g.role, 'agencyId', g.agency_id, 'validFrom', g.valid_from, 'validTo', g.valid_to, 'covers', g.covers)
      order by g.role, g.id)
    from role_grant g where g.account_id = a.id
  ), '[]') as roles,
  (select count(*) from dossier d where d.holder_id = a.id and d.open) as "openDossiers"
from account a where a.kind = 'STAFF'`;

/** An officer to whom work can be given. */
export interface Officer {
  id: string;
  fullName: string;
  position: string | null;
  grants: { role: StaffRole; agencyId: string }[];
}

/** Which staff accounts an administrator asks for. */
export interface StaffFilter {
  q?: string | undefined;
  agencyId?: string | undefined;
  /** Deactivated accounts too. */
  inactive: boolean;
}

function presented(row: StaffRow, tree: AgencyTree): StaffAccount {
  const roles = row.roles.map((role) => ({ ...role, agencyName: tree.byId(role.agencyId)?.name ?? '' }));
  return { ...row, roles, lastSignInAt: row.lastSignInAt?.toISOString() ?? null };
}

/** Reads about staff accounts. */
@Injectable()
export class StaffQueries {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  /** Staff that the administrator sees, by name; searched without accents in name, login name and position. */
  async list(actor: Actor, filter: StaffFilter): Promise<StaffAccount[]> {
    const tree = await this.agencies.tree();
    const scope = new AdministratorScope(tree, actor);
    const within = filter.agencyId === undefined ? undefined : new Set(tree.subtree(filter.agencyId));
    const rows = await this.database.query<StaffRow>(
      `${SELECT_STAFF} and (a.active or $1) order by a.full_name collate "vi-x-icu", a.id`,
      [filter.inactive],
    );
    const sought = plain(filter.q ?? '').trim();
    return rows
      .filter((row) => scope.sees(row.roles))
      .filter((row) => !within || row.roles.some(({ agencyId }) => within.has(agencyId)))
      .filter((row) =>
        [row.fullName, row.loginName, row.position ?? ''].some((text) => plain(text).includes(sought)),
      )
      .map((row) => presented(row, tree));
  }

  /** One staff account as its administrator sees it. @param on the transaction that has just changed it, or the database */
  async get(id: string, on: Queryable = this.database): Promise<StaffAccount> {
    const [row] = await on.query<StaffRow>(`${SELECT_STAFF} and a.id = $1`, [id]);
    if (!row) throw new DomainError('account.not-found', {});
    return presented(row, await this.agencies.tree());
  }

  /** Active officers who hold one of `roles` today for an agency of `agencyIds`, by name; to choose an assignee from. */
  async officers(sought: { roles: readonly StaffRole[]; agencyIds: readonly string[] }): Promise<Officer[]> {
    return this.database.query<Officer>(
      `select a.id, a.full_name as "fullName", a.position,
         jsonb_agg(jsonb_build_object('role', g.role, 'agencyId', g.agency_id) order by g.role) as grants
       from account a join role_grant g on g.account_id = a.id
       where a.kind = 'STAFF' and a.active and g.role = any ($1) and g.agency_id = any ($2)
         and (g.valid_from is null or g.valid_from <= $3) and (g.valid_to is null or g.valid_to >= $3)
       group by a.id order by a.full_name collate "vi-x-icu", a.id`,
      [sought.roles, sought.agencyIds, localDateOf(this.clock.now())],
    );
  }

  /** Who an account is when it acts: for assignees and for work done on somebody's behalf. Undefined when deactivated. */
  async findActor(accountId: string, on: Queryable = this.database): Promise<Actor | undefined> {
    const [row] = await on.query<{
      kind: 'CITIZEN' | 'STAFF';
      grants: { role: StaffRole; agencyId: string; covers: string[] | null }[];
    }>(
      `select a.kind, coalesce((
         select jsonb_agg(jsonb_build_object('role', g.role, 'agencyId', g.agency_id, 'covers', g.covers)) from role_grant g
         where g.account_id = a.id and (g.valid_from is null or g.valid_from <= $2) and (g.valid_to is null or g.valid_to >= $2)
       ), '[]') as grants
       from account a where a.id = $1 and a.active`,
      [accountId, localDateOf(this.clock.now())],
      'actor-by-id',
    );
    if (!row) return undefined;
    return row.kind === 'CITIZEN'
      ? { kind: 'CITIZEN', id: accountId }
      : { kind: 'STAFF', id: accountId, grants: row.grants };
  }

  /** Full name and position of accounts, by id; unknown ids are left out. */
  async names(
    ids: readonly string[],
    on: Queryable = this.database,
  ): Promise<Map<string, { fullName: string; position: string | null }>> {
    if (ids.length === 0) return new Map();
    const rows = await on.query<{ id: string; fullName: string; position: string | null }>(
      'select id, full_name as "fullName", position from account where id = any ($1)',
      [ids],
      'account-names',
    );
    return new Map(rows.map(({ id, fullName, position }) => [id, { fullName, position }]));
  }
}
