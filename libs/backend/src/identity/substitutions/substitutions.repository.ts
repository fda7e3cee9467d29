import type { SubstitutionWrite } from '@motcua/contracts';
import { DESK_ROLES } from '@motcua/domain';
import type { Queryable, Tx } from '../../platform/index.js';

/** An arrangement as it is stored, with names. Days are local, `YYYY-MM-DD`. */
export interface StoredSubstitution {
  id: string;
  absentId: string;
  absentName: string;
  absentPosition: string | null;
  substituteId: string;
  substituteName: string;
  substitutePosition: string | null;
  fromDay: string;
  toDay: string;
  note: string;
  arrangedByName: string;
  arrangedAt: Date;
  endedAt: Date | null;
}

const SELECT = `select u.id, u.absent_id as "absentId", a.full_name as "absentName", a.position as "absentPosition",
    u.substitute_id as "substituteId", s.full_name as "substituteName", s.position as "substitutePosition",
    u.from_day::text as "fromDay", u.to_day::text as "toDay", u.note, b.full_name as "arrangedByName", u.arranged_at as "arrangedAt",
    u.ended_at as "endedAt"
  from substitution u join account a on a.id = u.absent_id join account s on s.id = u.substitute_id join account b on b.id = u.arranged_by_id`;

/** One arrangement, or undefined. */
export async function findSubstitution(on: Queryable, id: string): Promise<StoredSubstitution | undefined> {
  const [row] = await on.query<StoredSubstitution>(`${SELECT} where u.id = $1`, [id], 'substitution-find');
  return row;
}

const DESK = `g.role in (${DESK_ROLES.map((role) => `'${role}'`).join(', ')})`;

/** Arrangements of people who work for the agencies, and those of one account, the newest first. */
export function listSubstitutions(on: Queryable, of: { agencyIds: readonly string[]; accountId: string }): Promise<StoredSubstitution[]> {
  return on.query<StoredSubstitution>(
    `${SELECT} where $2::uuid in (u.absent_id, u.substitute_id)
       or exists (select from role_grant g where g.account_id = u.absent_id and ${DESK} and g.agency_id = any($1::uuid[]))
     order by u.from_day desc, u.id desc limit 200`,
    [[...of.agencyIds], of.accountId],
    'substitution-list',
  );
}

/** Somebody who works at a desk of the agencies. */
export interface DeskOfficer {
  id: string;
  name: string;
  position: string | null;
  agencyId: string;
}

/** Active officers with a desk role in force at one of the agencies on `day`, each once. */
export function listDeskOfficers(on: Queryable, of: { agencyIds: readonly string[]; day: string }): Promise<DeskOfficer[]> {
  return on.query<DeskOfficer>(
    `select o.* from (
       select distinct on (a.id) a.id, a.full_name as name, a.position, g.agency_id as "agencyId"
       from account a join role_grant g on g.account_id = a.id
       where a.active and a.kind = 'STAFF' and ${DESK} and g.agency_id = any($1::uuid[])
         and (g.valid_from is null or g.valid_from <= $2) and (g.valid_to is null or g.valid_to >= $2)
       order by a.id, g.agency_id) o
     order by o.name, o.id limit 1000`,
    [[...of.agencyIds], of.day],
    'substitution-officers',
  );
}

/** Whether an officer also works at a desk elsewhere on `day`. */
export async function hasDeskOutside(on: Queryable, accountId: string, of: { agencyIds: readonly string[]; day: string }): Promise<boolean> {
  const rows = await on.query(
    `select 1 as yes from role_grant g where g.account_id = $1 and ${DESK} and not (g.agency_id = any($2::uuid[]))
       and (g.valid_from is null or g.valid_from <= $3) and (g.valid_to is null or g.valid_to >= $3) limit 1`,
    [accountId, [...of.agencyIds], of.day],
    'substitution-outside',
  );
  return rows.length > 0;
}

/** Keeps arrangements from being made against each other at the same time. */
export async function lockSubstitutions(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('substitutions'))`);
}

/** Arrangements not ended whose days meet the wanted ones and in which one of the two is absent, or the absent one stands in. */
export function findMeeting(on: Queryable, { absentId, substituteId, fromDay, toDay }: SubstitutionWrite): Promise<StoredSubstitution[]> {
  return on.query<StoredSubstitution>(
    `${SELECT} where u.ended_at is null and u.from_day <= $4 and u.to_day >= $3
       and (u.absent_id = any($1::uuid[]) or u.substitute_id = $2) order by u.from_day, u.id`,
    [[absentId, substituteId], absentId, fromDay, toDay],
    'substitution-meeting',
  );
}

/** @returns the id of the new arrangement */
export async function insertSubstitution(tx: Tx, write: SubstitutionWrite, by: { accountId: string; at: Date }): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `insert into substitution (absent_id, substitute_id, from_day, to_day, note, arranged_by_id, arranged_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [write.absentId, write.substituteId, write.fromDay, write.toDay, write.note, by.accountId, by.at],
    'substitution-insert',
  );
  if (!row) throw new Error('insert returned no row');
  return row.id;
}

/** Ends an arrangement; one that ended before keeps its moment. */
export async function endSubstitution(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.execute('update substitution set ended_at = $2 where id = $1 and ended_at is null', [id, at], 'substitution-end');
}
