import { createHash } from 'node:crypto';
import { plain } from '@motcua/domain';
import type { Tx } from '../platform/index.js';

const LONGEST_CODE = 40;
const FINGERPRINT = 6;

const INSERT = 'insert into field (code, name) select * from unnest ($1::text[], $2::text[])';

const keyOf = (name: string): string => plain(name).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** A code made from a name: "Hộ tịch" → "ho-tich"; long names end with a fingerprint. */
function codeFrom(name: string): string {
  const code = plain(name).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (code.length <= LONGEST_CODE) return code;
  const fingerprint = createHash('sha256').update(name).digest('hex').slice(0, FINGERPRINT);
  return `${code.slice(0, LONGEST_CODE - FINGERPRINT - 1)}-${fingerprint}`;
}

/** Fields by name: the same field keeps one code, whoever named it first; the national codes are mostly not published. */
export class FieldBook {
  private readonly fresh: { code: string; name: string }[] = [];
  added = 0;

  private constructor(
    private readonly codes: Map<string, string>,
    private readonly taken: Set<string>,
  ) {}

  static async read(tx: Tx): Promise<FieldBook> {
    const fields = await tx.query<{ code: string; name: string }>('select code, name from field order by code desc');
    return new FieldBook(new Map(fields.map(({ code, name }) => [keyOf(name), code])), new Set(fields.map(({ code }) => code)));
  }

  /** Whether a code is in use. */
  has(code: string): boolean {
    return this.taken.has(code);
  }

  /** Code of a field; a name not met before gets one: the wanted one if it is free. */
  codeOf(name: string, wantedCode: string | null): string {
    const known = this.codes.get(keyOf(name));
    if (known !== undefined) return known;
    const code = this.freeCode([...(wantedCode === null ? [] : [wantedCode]), codeFrom(name)]);
    this.codes.set(keyOf(name), code);
    this.taken.add(code);
    this.fresh.push({ code, name });
    return code;
  }

  /** Writes the fields met since the last call. */
  async flush(tx: Tx): Promise<void> {
    if (this.fresh.length === 0) return;
    await tx.execute(INSERT, [this.fresh.map(({ code }) => code), this.fresh.map(({ name }) => name)]);
    this.added += this.fresh.length;
    this.fresh.length = 0;
  }

  private freeCode(wanted: readonly string[]): string {
    const free = wanted.find((code) => !this.taken.has(code));
    if (free !== undefined) return free;
    for (let number = 2; ; number += 1) {
      const code = `${wanted.at(-1)?.slice(0, LONGEST_CODE - 4)}-${number}`;
      if (!this.taken.has(code)) return code;
    }
  }
}
