import type { AccountKind, StaffRole } from '@motcua/contracts';
import { DESK_ROLES } from '@motcua/domain';
import type { Queryable, Tx } from '../platform/index.js';

/** A sign-in with its account and the roles in force on the day asked for. */
export interface StoredSignIn {
  accountId: string;
  kind: AccountKind;
  loginName: string | null;
  email: string | null;
  phone: string | null;
  fullName: string;
  position: string | null;
  mustChangePassword: boolean;
  touchedAt: Date;
  idleUntil: Date;
  endsAt: Date;
  sharedDevice: boolean;
  grants: { role: StaffRole; agencyId: string; validFrom: string | null; validTo: string | null; covers: string[] | null }[];
  /** Absent colleagues whose work the account does on the day asked for, with their desk roles in force. */
  standsInFor: { accountId: string; fullName: string; untilDay: string; grants: { role: StaffRole; agencyId: string; covers: string[] | null }[] }[];
}

/** A sign-in as it is written. */
export interface NewSignIn {
  tokenHash: Buffer;
  csrfHash: Buffer;
  accountId: string;
  createdAt: Date;
  idleUntil: Date;
  endsAt: Date;
  sharedDevice: boolean;
}

const FIND_SIGN_IN = `
select s.account_id as "accountId", a.kind, a.login_name as "loginName", a.email, a.phone, a.full_name as "fullName", a.position,
  a.must_change_password as "mustChangePassword", s.touched_at as "touchedAt", s.idle_until as "idleUntil", s.ends_at as "endsAt",
  s.shared_device as "sharedDevice",
  coalesce((
    select jsonb_agg(jsonb_build_object('role', g.role, 'agencyId', g.agency_id, 'validFrom', g.valid_from, 'validTo', g.valid_to, 'covers', g.covers)
      order by g.role, g.id)
    from role_grant g
    where g.account_id = a.id and (g.valid_from is null or g.valid_from <= $2) and (g.valid_to is null or g.valid_to >= $2)
  ), '[]') as grants,
  coalesce((
    select jsonb_agg(jsonb_build_object('accountId', ab.id, 'fullName', ab.full_name, 'untilDay', u.to_day, 'grants', coalesce((
        select jsonb_agg(jsonb_build_object('role', g.role, 'agencyId', g.agency_id, 'covers', g.covers)) from role_grant g
        where g.account_id = ab.id and g.role in (${DESK_ROLES.map((role) => `'${role}'`).join(', ')})
          and (g.valid_from is null or g.valid_from <= $2) and (g.valid_to is null or g.valid_to >= $2)
      ), '[]')) order by u.to_day, ab.id)
    from substitution u join account ab on ab.id = u.absent_id
    where u.substitute_id = a.id and u.ended_at is null and u.from_day <= $2 and u.to_day >= $2 and ab.active
  ), '[]') as "standsInFor"
from sign_in s join account a on a.id = s.account_id
where s.token_hash = $1 and a.active`;

/** The sign-in of a token, ended or not, with the roles in force on `day`; none for a deactivated account. */
export async function findSignIn(
  on: Queryable,
  tokenHash: Buffer,
  day: string,
): Promise<StoredSignIn | undefined> {
  const [row] = await on.query<StoredSignIn>(FIND_SIGN_IN, [tokenHash, day], 'sign-in-find');
  return row;
}

export async function insertSignIn(tx: Tx, signIn: NewSignIn): Promise<void> {
  await tx.query(
    `insert into sign_in (token_hash, csrf_hash, account_id, created_at, touched_at, idle_until, ends_at, shared_device)
     values ($1, $2, $3, $4, $4, $5, $6, $7)`,
    [
      signIn.tokenHash,
      signIn.csrfHash,
      signIn.accountId,
      signIn.createdAt,
      signIn.idleUntil,
      signIn.endsAt,
      signIn.sharedDevice,
    ],
  );
}

/** Moves the end of idleness; a sign-in that has ended in the meantime stays ended. */
export async function touchSignIn(
  on: Queryable,
  tokenHash: Buffer,
  times: { at: Date; idleUntil: Date },
): Promise<void> {
  await on.execute(
    'update sign_in set touched_at = $2, idle_until = $3 where token_hash = $1 and touched_at < $2',
    [tokenHash, times.at, times.idleUntil],
  );
}

export async function deleteSignIn(on: Queryable, tokenHash: Buffer): Promise<void> {
  await on.execute('delete from sign_in where token_hash = $1', [tokenHash]);
}

/** Ends all sign-ins of an account, but one if given. */
export async function deleteSignInsOf(tx: Tx, accountId: string, except?: Buffer): Promise<void> {
  await tx.execute(`delete from sign_in where account_id = $1 and token_hash is distinct from $2`, [
    accountId,
    except ?? null,
  ]);
}

/** Sweeps away what has ended, of one account. */
export async function deleteEndedSignIns(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx.execute('delete from sign_in where account_id = $1 and (ends_at <= $2 or idle_until <= $2)', [
    accountId,
    now,
  ]);
}
