import type { Queryable, Tx } from '../platform/index.js';
import type { HeldRole } from './staff-scope.js';

/** Roles of an account, in force or not. */
export function listRoles(on: Queryable, accountId: string): Promise<HeldRole[]> {
  return on.query<HeldRole>(
    `select role, agency_id as "agencyId", valid_from as "validFrom", valid_to as "validTo", covers
     from role_grant where account_id = $1 order by role, id`,
    [accountId],
  );
}

/** Makes `roles` the roles of the account; what stays the same is not touched. */
export async function replaceRoles(tx: Tx, accountId: string, roles: readonly HeldRole[]): Promise<void> {
  await tx.execute(
    `delete from role_grant where account_id = $1
     and (role, agency_id) not in (select role, "agencyId" from jsonb_to_recordset($2) as kept (role text, "agencyId" uuid))`,
    [accountId, JSON.stringify(roles)],
  );
  await tx.execute(
    `insert into role_grant (account_id, role, agency_id, valid_from, valid_to, covers)
     select $1, role, "agencyId", "validFrom", "validTo", covers
     from jsonb_to_recordset($2) as given (role text, "agencyId" uuid, "validFrom" date, "validTo" date, covers text[])
     on conflict (account_id, role, agency_id) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to,
       covers = excluded.covers`,
    [accountId, JSON.stringify(roles)],
  );
}

/** Those of the codes that name neither a field nor a procedure. */
export async function unknownCovers(on: Queryable, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await on.query<{ code: string }>(
    `select code from unnest($1::text[]) as named (code)
     where not exists (select from field f where f.code = named.code) and not exists (select from procedure p where p.code = named.code)`,
    [[...codes]],
  );
  return rows.map(({ code }) => code);
}

/** Keeps changes that could take the last administrator away one after the other. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('administrators'))`);
}

/** Active accounts that administer the installation on `day`: ADMINISTRATOR of an agency that has none above it. */
export async function countAdministrators(on: Queryable, day: string): Promise<number> {
  const [row] = await on.query<{ administrators: number }>(
    `select count(distinct a.id) as administrators
     from account a join role_grant g on g.account_id = a.id join agency on agency.id = g.agency_id
     where a.active and g.role = 'ADMINISTRATOR' and agency.parent_id is null
       and (g.valid_from is null or g.valid_from <= $1) and (g.valid_to is null or g.valid_to >= $1)`,
    [day],
  );
  return row?.administrators ?? 0;
}
