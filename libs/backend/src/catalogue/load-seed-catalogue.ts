import { ProcedureCase, ProcedureContent } from '@motcua/contracts';
import { instant, localDateOf } from '@motcua/domain';
import { SystemClock, type Tx } from '../platform/index.js';
import { bumpRevision, lockCatalogue } from './catalogue-revision.js';
import { FieldBook } from './field-book.js';
import { newVersion, publishVersions, type NewVersion } from './publish-versions.js';
import { SEED_FIELDS, SEED_PROCEDURES } from './seed/index.js';
import type { SeedField, SeedProcedure } from './seed/shape.js';

/** What a load changed. */
export interface SeedReport {
  fields: number;
  versions: number;
}

/** Versions of the procedures ever published, whatever became of them. */
const KNOWN_HASHES = `
  select p.code, v.content_hash as hash
  from procedure p join procedure_version v on v.procedure_id = p.id
  where p.code = any ($1::text[]) and v.state in ('PUBLISHED', 'RETIRED')`;

/** Codes under which the shipped fields are known here: an import may have met a field of the same name before. */
async function fieldCodes(tx: Tx, fields: readonly SeedField[]): Promise<{ codes: ReadonlyMap<string, string>; added: number }> {
  const book = await FieldBook.read(tx);
  const codes = new Map(fields.map(({ code, name }) => [code, book.has(code) ? code : book.codeOf(name, code)]));
  await book.flush(tx);
  return { codes, added: book.added };
}

function versionOf(seed: SeedProcedure, codes: ReadonlyMap<string, string>): NewVersion {
  const parsed = ProcedureContent.parse(seed.content);
  const content = { ...parsed, fieldCode: codes.get(parsed.fieldCode) ?? parsed.fieldCode };
  const cases = seed.cases.map((one) => ProcedureCase.parse(one));
  return newVersion(seed.code, { content, cases }, true);
}

/** Loads a catalogue written in code; see {@link loadSeedCatalogue}, which loads ours. */
export async function loadCatalogue(
  tx: Tx,
  seed: { fields: readonly SeedField[]; procedures: readonly SeedProcedure[] },
  at: Date,
): Promise<SeedReport> {
  await lockCatalogue(tx);
  const fields = await fieldCodes(tx, seed.fields);
  const versions = seed.procedures.map((one) => versionOf(one, fields.codes));
  const known = await tx.query<{ code: string; hash: string }>(KNOWN_HASHES, [versions.map(({ code }) => code)]);
  const hashes = new Set(known.map(({ code, hash }) => `${code} ${hash}`));
  const knownCodes = new Set(known.map(({ code }) => code));
  const fresh = versions.filter(({ code, hash }) => !hashes.has(`${code} ${hash}`));
  await publishVersions(tx, fresh.filter(({ code }) => !knownCodes.has(code)), { at, validFrom: null });
  await publishVersions(tx, fresh.filter(({ code }) => knownCodes.has(code)), { at, validFrom: localDateOf(instant(at.getTime())) });
  if (fields.added + fresh.length > 0) await bumpRevision(tx);
  return { fields: fields.added, versions: fresh.length };
}

/**
 * Loads the shipped fields and procedures. A procedure whose shipped text was loaded before is left alone, also when an
 * import or an administrator has published another version since; a changed text becomes a new published version.
 * @param at moment of publication; now unless the demo gives another
 */
export function loadSeedCatalogue(tx: Tx, at: Date = new SystemClock().date()): Promise<SeedReport> {
  return loadCatalogue(tx, { fields: SEED_FIELDS, procedures: SEED_PROCEDURES }, at);
}
