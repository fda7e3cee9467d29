import type { LookupListVersion, LookupUse } from '@motcua/contracts';
import type { Queryable, Tx } from '../../platform/index.js';
import type { ChangedBy } from '../versions/versions.repository.js';

/** A version with its key of ours and the hash of what stands in it. */
export interface StoredVersion extends LookupListVersion {
  id: string;
  contentHash: string;
}

interface VersionRow extends Omit<StoredVersion, 'uploadedAt'> {
  uploadedAt: Date;
}

const SELECT = `select v.id, v.list_key as "key", v.version_no as "versionNo", v.name, v.columns, v.row_count as "rowCount",
  v.file_name as "fileName", v.content_hash as "contentHash", v.uploaded_at as "uploadedAt", a.full_name as "uploadedByName"
  from lookup_list_version v left join account a on a.id = v.uploaded_by_id`;

const toVersion = (row: VersionRow): StoredVersion => ({ ...row, uploadedAt: row.uploadedAt.toISOString() });

/** Versions of one list, newest first. */
export async function listListVersions(on: Queryable, key: string): Promise<StoredVersion[]> {
  return (await on.query<VersionRow>(`${SELECT} where v.list_key = $1 order by v.version_no desc`, [key])).map(toVersion);
}

/** The newest version of one list. */
export async function findNewest(on: Queryable, key: string): Promise<StoredVersion | undefined> {
  const [row] = await on.query<VersionRow>(`${SELECT} where v.list_key = $1 order by v.version_no desc limit 1`, [key], 'lookup-newest');
  return row && toVersion(row);
}

/** The newest version of every list, by key. */
export async function listNewest(on: Queryable): Promise<StoredVersion[]> {
  const newest = 'where v.version_no = (select max(o.version_no) from lookup_list_version o where o.list_key = v.list_key)';
  return (await on.query<VersionRow>(`${SELECT} ${newest} order by v.list_key`)).map(toVersion);
}

export type NewVersion = Pick<StoredVersion, 'key' | 'name' | 'versionNo' | 'columns' | 'fileName' | 'contentHash'> & { rows: string[][] };

const INSERT = `insert into lookup_list_version (list_key, version_no, name, columns, row_count, file_name, content_hash, uploaded_by_id, uploaded_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`;

const INSERT_ROWS = `insert into lookup_list_row (version_id, row_no, key, cells, search)
  select $1, r.row_no, r.cells[1], r.cells, plain(array_to_string(r.cells, ' '))
  from (select ordinality as row_no, array(select jsonb_array_elements_text(value)) as cells from jsonb_array_elements($2::jsonb) with ordinality) r`;

export async function insertListVersion(tx: Tx, list: NewVersion, by: ChangedBy): Promise<void> {
  const { key, versionNo, name, columns, rows, fileName, contentHash } = list;
  const values = [key, versionNo, name, columns, rows.length, fileName, contentHash, by.accountId, by.at];
  const [row] = await tx.query<{ id: string }>(INSERT, values);
  await tx.execute(INSERT_ROWS, [row?.id, JSON.stringify(rows)]);
}

export interface ListRow {
  key: string;
  cells: string[];
}

const FIND_ROWS = `select key, cells from lookup_list_row
  where version_id = $1 and not exists (
    select 1 from regexp_split_to_table(plain($2), '\\s+') word where word <> '' and position(word in search) = 0)
  order by row_no limit $3`;

/** Lines in which all the words stand, in the order of the file. */
export const findRows = (on: Queryable, versionId: string, { words, most }: { words: string; most: number }): Promise<ListRow[]> =>
  on.query<ListRow>(FIND_ROWS, [versionId, words, most], 'lookup-rows');

const FIND_LINE = `with newest as (select max(version_no) as no from lookup_list_version where list_key = $1)
  select v.version_no as "versionNo", v.columns, r.cells from lookup_list_version v
  left join lookup_list_row r on r.version_id = v.id and r.key = $3
  where v.list_key = $1 and v.version_no in ($2, (select no from newest))`;

/** A line by its key in the version named and in the newest, which may be one; without cells where the line does not stand. */
export const findLine = (on: Queryable, list: string, chosen: { version: number; key: string }) =>
  on.query<{ versionNo: number; columns: string[]; cells: string[] | null }>(FIND_LINE, [list, chosen.version, chosen.key], 'lookup-line');

const MOST_USES = 200;
const USES = `
  select p.code as "procedureCode", v.name as "procedureName", v.id as "versionId", v.version_no as "versionNo", v.state,
    c.definition ->> 'key' as "caseKey", c.definition -> 'name' as "caseName", question -> 'label' as question
  from procedure_case c join procedure_version v on v.id = c.version_id join procedure p on p.id = v.procedure_id,
    jsonb_path_query(c.definition, '$.form.pages[*].fields[*] ? (@.type == "lookup" && @.settings.list == $list)', jsonb_build_object('list', $1::text)) question
  where v.state <> 'RETIRED' and jsonb_typeof(c.definition -> 'form') = 'object'
  order by p.code, v.version_no desc, c.ordinal limit ${MOST_USES}`;

/** Questions of versions that are not retired which take lines of a list. */
export const listUses = (on: Queryable, key: string): Promise<LookupUse[]> => on.query<LookupUse>(USES, [key]);
