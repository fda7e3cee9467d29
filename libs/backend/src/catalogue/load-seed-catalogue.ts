import { ProcedureCase, ProcedureContent } from '@motcua/contracts';
import { instant, localDateOf } from '@motcua/domain';
import { SystemClock, type Tx } from '../platform/index.js';
import { bumpRevision, lockCatalogue } from './catalogue-revision.js';
import { newVersion, publishVersions, type NewVersion } from './publish-versions.js';
import { SEED_FIELDS, SEED_PROCEDURES } from './seed/index.js';
import type { SeedField, SeedProcedure } from './seed/shape.js';

/** What a load changed. */
export interface SeedReport {
  fields: number;
  versions: number;
}

const INSERT_FIELDS = `
  insert into field (code, name)
  select code, name from jsonb_to_recordset($1::jsonb) as row (code text, name text)
  on conflict (code) do nothing`;

/** Versions of the procedures ever made, whatever became of them. */
const KNOWN_HASHES = `
  select p.code, v.content_hash as hash
  from procedure p join procedure_version v on v.procedure_id = p.id
  where p.code = any ($1::text[])`;

function versionOf(seed: SeedProcedure): NewVersion {
  const content = ProcedureContent.parse(seed.content);
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
  const versions = seed.procedures.map(versionOf);
  const fields = await tx.execute(INSERT_FIELDS, [JSON.stringify(seed.fields)]);
  const known = await tx.query<{ code: string; hash: string }>(KNOWN_HASHES, [versions.map(({ code }) => code)]);
  const hashes = new Set(known.map(({ code, hash }) => `${code} ${hash}`));
  const codes = new Set(known.map(({ code }) => code));
  const fresh = versions.filter(({ code, hash }) => !hashes.has(`${code} ${hash}`));
  await publishVersions(tx, fresh.filter(({ code }) => !codes.has(code)), { at, validFrom: null });
  await publishVersions(tx, fresh.filter(({ code }) => codes.has(code)), { at, validFrom: localDateOf(instant(at.getTime())) });
  if (fields + fresh.length > 0) await bumpRevision(tx);
  return { fields, versions: fresh.length };
}

/**
 * Loads the shipped fields and procedures. A procedure whose shipped text was loaded before is left alone, also when an
 * import or an administrator has published another version since; a changed text becomes a new published version.
 * @param at moment of publication; now unless the demo gives another
 */
export function loadSeedCatalogue(tx: Tx, at: Date = new SystemClock().date()): Promise<SeedReport> {
  return loadCatalogue(tx, { fields: SEED_FIELDS, procedures: SEED_PROCEDURES }, at);
}
