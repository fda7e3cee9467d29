import { DomainError } from '@motcua/domain';
import type { Queryable } from '../platform/index.js';
import { canonicalHash } from './hash-chain.js';

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
