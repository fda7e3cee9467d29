import { createHash } from 'node:crypto';
import stableStringify from 'fast-json-stable-stringify';

/** SHA-256 of a value as canonical JSON (keys sorted), so that what PostgreSQL's jsonb gives back hashes the same. */
export function canonicalHash(value: object): Buffer {
  return createHash('sha256').update(stableStringify(value)).digest();
}
