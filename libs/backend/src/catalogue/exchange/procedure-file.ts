import { createHash } from 'node:crypto';
import { PROCEDURE_FILE_VERSION, ProcedureFile } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import stableStringify from 'fast-json-stable-stringify';

/** A file as it was sent. */
export type RawFile = Record<string, unknown>;

const MOST_LEVELS = 60;
const MOST_PROBLEMS = 50;

/** SHA-256 over all that a file says, the same whatever the order of keys. */
export function fileHash({ hash: _hash, signature: _signature, ...said }: RawFile): string {
  return createHash('sha256').update(stableStringify(said)).digest('hex');
}

/** Whether objects stand in one another deeper than any procedure does; looked at level by level, so that none is too deep to look at. */
function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

/** @throws DomainError 'exchange.format-newer', 'exchange.not-a-procedure', 'request.invalid-fields' with the places in the file */
export function readProcedureFile(raw: RawFile): ProcedureFile {
  const { format, formatVersion } = raw;
  if (format !== 'motcua.procedure' || isTooDeep(raw)) throw new DomainError('exchange.not-a-procedure');
  if (typeof formatVersion === 'number' && formatVersion > PROCEDURE_FILE_VERSION) {
    throw new DomainError('exchange.format-newer', { formatVersion, known: PROCEDURE_FILE_VERSION });
  }
  const read = ProcedureFile.safeParse(raw);
  if (read.success) return read.data;
  const fields = read.error.issues.slice(0, MOST_PROBLEMS).map(({ path }) => ({ path: ['file', ...path.map(String)].join('.'), code: 'field.type' as const, params: {} }));
  throw new DomainError('request.invalid-fields', {}, fields);
}
