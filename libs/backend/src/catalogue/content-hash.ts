import { createHash } from 'node:crypto';
import type { ProcedureCase, ProcedureContent } from '@motcua/contracts';
import stableStringify from 'fast-json-stable-stringify';

/** All that a version says; whoever changes any of it makes another version. */
export interface VersionBody {
  content: ProcedureContent;
  cases: readonly ProcedureCase[];
}

/** SHA-256 over content and cases, the same whatever the order of keys. */
export function contentHash({ content, cases }: VersionBody): string {
  return createHash('sha256').update(stableStringify({ content, cases })).digest('hex');
}
