import { Injectable } from '@nestjs/common';
import { DomainError } from '@motcua/domain';
import { Clock, UnitOfWork, type Tx } from '../platform/index.js';
import type { Account } from './accounts.repository.js';
import type { TypedName } from './contact.js';
import { hashOfToken } from './secret-token.js';
import { lockMsAfter } from './sign-in-lock.js';

/** Beyond this many names counted at once, unknown names share their counters: guessing cannot fill the table. */
const UNKNOWN_NAME_BUCKETS_BITS = 20;

interface Counted {
  failures: number;
  lockedUntil: Date | null;
}

function lockedUntilAfter(failures: number, at: Date): Date | null {
  const lockMs = lockMsAfter(failures);
  return lockMs > 0 ? new Date(at.getTime() + lockMs) : null;
}

/**
 * Counts tries of passwords. A try is counted before the password is looked at, so that many tries at the same moment
 * do not slip through; the right password clears the count. Names without an account are counted alike, in the table of
 * rate limits, so that a lock tells nothing about who has an account.
 */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Counts one try. @throws DomainError 'session.locked' {until} while the name is locked; such a try is not counted */
  async count(name: TypedName, account: Account | undefined): Promise<void> {
    const at = this.clock.date();
    const lockedUntil = await this.unitOfWork.run((tx) =>
      account ? countKnown(tx, account.id, at) : countUnknown(tx, name, at),
    );
    if (!lockedUntil) return;
    const retryAfterSeconds = Math.ceil((lockedUntil.getTime() - at.getTime()) / 1000);
    throw new DomainError('session.locked', { until: lockedUntil.toISOString(), retryAfterSeconds });
  }
}

/** Forgets the mistakes of an account; part of the transaction that signs it in. */
export async function clearAttempts(tx: Tx, accountId: string): Promise<void> {
  await tx.execute('update account set failed_attempts = 0, locked_until = null where id = $1', [accountId]);
}

/** @returns until when the name is locked against this very try, or null when the try counts */
async function countKnown(tx: Tx, accountId: string, at: Date): Promise<Date | null> {
  const [row] = await tx.query<Counted>(
    'select failed_attempts as failures, locked_until as "lockedUntil" from account where id = $1 for update',
    [accountId],
  );
  if (!row) return null;
  if (row.lockedUntil && row.lockedUntil > at) return row.lockedUntil;
  const failures = row.failures + 1;
  await tx.execute('update account set failed_attempts = $2, locked_until = $3 where id = $1', [
    accountId,
    failures,
    lockedUntilAfter(failures, at),
  ]);
  return null;
}

/** The row's `window_start` is the moment of the last counted try. */
async function countUnknown(tx: Tx, name: TypedName, at: Date): Promise<Date | null> {
  const key = `sign-in:unknown:${bucketOf(name)}`;
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [key]);
  const rows = await tx.query<{ failures: number; at: Date }>(
    'select hits as failures, window_start as at from rate_limit where key = $1',
    [key],
  );
  const last = rows[0];
  const lockedUntil = last && lockedUntilAfter(last.failures, last.at);
  if (lockedUntil && lockedUntil > at) return lockedUntil;
  await tx.execute('delete from rate_limit where key = $1', [key]);
  await tx.execute('insert into rate_limit (key, window_start, hits) values ($1, $2, $3)', [
    key,
    at,
    (last?.failures ?? 0) + 1,
  ]);
  return null;
}

function bucketOf(name: TypedName): number {
  return hashOfToken(name.phone ?? name.text).readUInt32BE(0) >>> (32 - UNKNOWN_NAME_BUCKETS_BITS);
}
