import { DomainError } from '@motcua/domain';
import type { Queryable, Tx } from '../database/tx.js';
import { canonicalHash } from './canonical-hash.js';

/** One attempt of a client that may be repeated: who, under which key, with which body. */
export interface Idempotency {
  actor: string;
  key: string;
  bodyHash: Buffer;
}

/** What was answered the first time. */
export interface EarlierAnswer {
  answer: object;
  bodyHash: Buffer;
}

/** The attempt behind an `Idempotency-Key`; `operation` keeps one key of two different calls apart by their bodies. */
export function attemptOf(actor: string, key: string, body: { operation: string; target: string; content: object }): Idempotency {
  return { actor, key, bodyHash: canonicalHash(body) };
}

/**
 * The first answer, when this is a replay.
 * @throws DomainError 'request.idempotency-key-reused' when the key came with another body before
 */
export function replayed<Answer extends object>(earlier: EarlierAnswer, idempotency: Idempotency): Answer {
  if (!earlier.bodyHash.equals(idempotency.bodyHash)) throw new DomainError('request.idempotency-key-reused');
  // Only this module's caller wrote the answer, under the same operation (it is part of the hashed body).
  return earlier.answer as Answer;
}

/** Looks an attempt up with a fresh snapshot: it may have been committed while we waited for a lock. */
export async function findEarlier(on: Queryable, { actor, key }: Idempotency): Promise<EarlierAnswer | null> {
  const [row] = await on.query<{ answer: object; body_hash: Buffer }>(
    'select answer, body_hash from idempotency where actor = $1 and key = $2',
    [actor, key],
    'idempotency-find',
  );
  return row ? { answer: row.answer, bodyHash: row.body_hash } : null;
}

/** Keeps an answer for the replays of its attempt, in the transaction of the act. */
export async function keepAnswer(tx: Tx, { actor, key, bodyHash }: Idempotency, given: { answer: object; at: Date }): Promise<void> {
  await tx.execute('insert into idempotency (actor, key, body_hash, answer, created_at) values ($1, $2, $3, $4, $5)', [
    actor,
    key,
    bodyHash,
    JSON.stringify(given.answer),
    given.at,
  ]);
}
