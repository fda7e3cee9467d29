import type { Tx } from '../platform/index.js';
import { contentHash, type VersionBody } from './content-hash.js';

/** A version to publish. */
export interface NewVersion extends VersionBody {
  code: string;
  hash: string;
  /** Papers, time limits and fees are known, not only the row of the national list. */
  detailed: boolean;
}

/** When and from which local day on a version holds; `validFrom` null = since ever. */
export interface Publication {
  at: Date;
  validFrom: string | null;
}

const REMEMBER_PROCEDURES = `
  insert into procedure (code, imported_detail)
  select code, detailed from jsonb_to_recordset($1::jsonb) as incoming (code text, detailed boolean)
  on conflict (code) do update set imported_detail = procedure.imported_detail or excluded.imported_detail`;

const RETIRE_PUBLISHED = `
  update procedure_version v set state = 'RETIRED', valid_to = ($2::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
  from procedure p
  where p.id = v.procedure_id and v.state = 'PUBLISHED' and p.code = any ($1::text[])`;

const INSERT_VERSIONS = `
  with incoming as (
    select * from jsonb_to_recordset($1::jsonb) as row (code text, hash text, content jsonb, cases jsonb)
  ), version as (
    insert into procedure_version (procedure_id, version_no, state, name, field_code, online_level, service_scope, content,
      content_hash, decision_no, valid_from, published_at)
    select p.id, coalesce((select max(version_no) from procedure_version v where v.procedure_id = p.id), 0) + 1, 'PUBLISHED',
      i.content ->> 'name', i.content ->> 'fieldCode', (i.content ->> 'onlineLevel')::smallint, i.content ->> 'serviceScope',
      i.content, i.hash, i.content ->> 'decisionNo', $3::date, $2::timestamptz
    from incoming i join procedure p on p.code = i.code
    returning id, procedure_id
  )
  insert into procedure_case (version_id, key, ordinal, definition)
  select version.id, definition ->> 'key', ordinal, definition
  from version
  join procedure p on p.id = version.procedure_id
  join incoming i on i.code = p.code
  cross join lateral jsonb_array_elements(i.cases) with ordinality as one_case (definition, ordinal)`;

/**
 * Publishes new versions and retires those they follow; a published version itself is never edited. Statements are for
 * many versions at once: give a few hundred together. The field of each must exist.
 */
export async function publishVersions(tx: Tx, versions: readonly NewVersion[], publication: Publication): Promise<void> {
  if (versions.length === 0) return;
  const codes = versions.map((version) => version.code);
  const procedures = JSON.stringify(versions.map(({ code, detailed }) => ({ code, detailed })));
  const bodies = JSON.stringify(versions.map(({ code, hash, content, cases }) => ({ code, hash, content, cases })));
  await tx.execute(REMEMBER_PROCEDURES, [procedures]);
  await tx.execute(RETIRE_PUBLISHED, [codes, publication.at]);
  await tx.execute(INSERT_VERSIONS, [bodies, publication.at, publication.validFrom]);
}

/** A version ready to publish. */
export function newVersion(code: string, body: VersionBody, detailed: boolean): NewVersion {
  return { code, ...body, hash: contentHash(body), detailed };
}
