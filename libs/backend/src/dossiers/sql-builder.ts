import { createHash } from 'node:crypto';
import type { SqlValue } from '../platform/index.js';

const names = new Map<string, string>();

/** A name for a prepared statement whose text is put together: the same text always has the same name. */
export function statementNameOf(prefix: string, text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `${prefix}-${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
  names.set(text, name);
  return name;
}

/** Collects the parameters of a statement while its text is written. */
export class Params {
  readonly values: SqlValue[] = [];

  /** Adds a value. @returns its `$n::type` */
  add(value: SqlValue, type: 'uuid' | 'uuid[]' | 'text' | 'text[]' | 'timestamptz' | 'int' | 'bytea' | 'tsquery' | 'jsonb'): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}
