import type { AccountKind, Profile } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { violates, type Queryable, type Tx } from '../platform/index.js';
import type { TypedName } from './contact.js';

/** The part of the profile that has no column of its own. */
export type ProfileDetails = Pick<Profile, 'birthDate' | 'sex' | 'personalId' | 'address'>;

/** A row of `account`. */
export interface Account {
  id: string;
  kind: AccountKind;
  loginName: string | null;
  email: string | null;
  phone: string | null;
  fullName: string;
  position: string | null;
  profile: Partial<ProfileDetails>;
  passwordHash: string | null;
  mustChangePassword: boolean;
  active: boolean;
  failedAttempts: number;
  lockedUntil: Date | null;
  lastSignInAt: Date | null;
}

/** What a new account is made of. */
export interface NewAccount {
  kind: AccountKind;
  loginName: string | null;
  email: string | null;
  phone: string | null;
  fullName: string;
  position: string | null;
  passwordHash: string | null;
  createdAt: Date;
}

const SELECT_ACCOUNT = `
select id, kind, login_name as "loginName", email, phone, full_name as "fullName", position, profile,
  password_hash as "passwordHash", must_change_password as "mustChangePassword", active,
  failed_attempts as "failedAttempts", locked_until as "lockedUntil", last_sign_in_at as "lastSignInAt"
from account`;

/** Unique index → the field of the request whose value somebody else has. */
const TAKEN_FIELDS = {
  account_login_name_unique: 'loginName',
  account_citizen_email_unique: 'email',
  account_citizen_phone_unique: 'phone',
} as const;

/** Runs a write of an account. @throws DomainError 'account.contact-taken' {field} */
export async function refusingTakenContact<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const taken = Object.entries(TAKEN_FIELDS).find(([constraint]) => violates(error, constraint));
    if (!taken) throw error;
    const field = taken[1];
    throw new DomainError('account.contact-taken', { field }, [
      { path: field, code: 'account.contact-taken', params: { field } },
    ]);
  }
}

/** The account behind a typed name; staff by login name only, citizens by e-mail or telephone number. */
export async function findAccountByName(on: Queryable, name: TypedName): Promise<Account | undefined> {
  const [account] = await on.query<Account>(
    `${SELECT_ACCOUNT}
     where lower(login_name) = $1 or (kind = 'CITIZEN' and lower(email) = $1) or (kind = 'CITIZEN' and phone = $2)
     order by login_name is null limit 1`,
    [name.text, name.phone],
    'account-by-name',
  );
  return account;
}

export async function findAccount(on: Queryable, id: string): Promise<Account | undefined> {
  const [account] = await on.query<Account>(`${SELECT_ACCOUNT} where id = $1`, [id], 'account-by-id');
  return account;
}

/** The account, its row locked until the end of the transaction. @throws DomainError 'account.not-found' */
export async function lockAccount(tx: Tx, id: string): Promise<Account> {
  const [account] = await tx.query<Account>(`${SELECT_ACCOUNT} where id = $1 for update`, [id]);
  if (!account) throw new DomainError('account.not-found', {});
  return account;
}

/** @returns id of the new account @throws DomainError 'account.contact-taken' */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<string> {
  const inserted = tx.query<{ id: string }>(
    `insert into account (kind, login_name, email, phone, full_name, position, password_hash, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      account.kind,
      account.loginName,
      account.email,
      account.phone,
      account.fullName,
      account.position,
      account.passwordHash,
      account.createdAt,
    ],
  );
  const [row] = await refusingTakenContact(inserted);
  if (!row) throw new Error('an inserted account came back without its id');
  return row.id;
}

/** Sets the password and forgives earlier mistakes. */
export async function updatePassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
  await tx.query(
    `update account set password_hash = $2, must_change_password = false, failed_attempts = 0, locked_until = null where id = $1`,
    [id, passwordHash],
  );
}

/** @throws DomainError 'account.contact-taken' */
export async function updateProfile(tx: Tx, id: string, profile: Profile): Promise<void> {
  const { fullName, email, phone, birthDate, sex, personalId, address } = profile;
  const details: ProfileDetails = { birthDate, sex, personalId, address };
  const updated = tx.execute(
    'update account set full_name = $2, email = $3, phone = $4, profile = $5 where id = $1',
    [id, fullName, email, phone, details],
  );
  await refusingTakenContact(updated);
}

/** All that may name a person, for the check that a password does not contain it. */
export function namesOf(
  account: Pick<Account, 'loginName' | 'email' | 'phone' | 'fullName'>,
): (string | null)[] {
  const { loginName, email, phone, fullName } = account;
  return [loginName, email, phone, phone?.replace(/^\+84/, '0') ?? null, fullName];
}
