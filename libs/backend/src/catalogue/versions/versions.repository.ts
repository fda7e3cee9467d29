import type { ClosingNotice, VersionDetail, VersionState, VersionSummary } from '@motcua/contracts';
import type { Queryable, Tx } from '../../platform/index.js';
import { contentHash, type VersionBody } from '../content-hash.js';

/** Who changes the catalogue, when, and on which local day that is. */
export interface ChangedBy {
  accountId: string;
  at: Date;
  today: string;
}

/** What decides whether a version may be changed. */
export interface VersionHead {
  id: string;
  procedureId: string;
  code: string;
  state: VersionState;
  revision: number;
  hash: string;
  decisionNo: string | null;
  validFrom: string | null;
  changedAt: Date | null;
  changedById: string | null;
  changedByName: string | null;
  publishedById: string | null;
  publishedByName: string | null;
}

/** A procedure with the day from which on it cannot be filed. */
export interface ProcedureHead {
  id: string;
  code: string;
  retiredOn: string | null;
  replacedByCode: string | null;
  closingNotice: ClosingNotice | null;
}

/** Dossiers that keep a version, and drafts of citizens begun under it. */
export interface VersionUses {
  dossiersUnderWay: number;
  citizenDrafts: number;
}

type SummaryRow = Omit<VersionSummary, 'changedAt'> & { changedAt: Date | null };

const SUMMARY_COLUMNS = `
  v.id, v.version_no as "versionNo", v.state, v.name, v.revision, v.decision_no as "decisionNo", v.decided_on as "decidedOn",
  v.valid_from as "validFrom", v.valid_to as "validTo", v.changed_at as "changedAt", changer.full_name as "changedByName",
  publisher.full_name as "publishedByName"`;
const WITH_PEOPLE = `
  from procedure_version v
  join procedure p on p.id = v.procedure_id
  left join account changer on changer.id = v.changed_by_id
  left join account publisher on publisher.id = v.published_by_id`;

const LIST = `select ${SUMMARY_COLUMNS} ${WITH_PEOPLE} where p.id = $1 order by v.version_no desc`;
const DETAIL = `
  select ${SUMMARY_COLUMNS}, p.code, v.content,
    coalesce((select jsonb_agg(c.definition order by c.ordinal) from procedure_case c where c.version_id = v.id), '[]') as cases
  ${WITH_PEOPLE} where v.id = $1`;
const HEAD = `
  select v.id, v.procedure_id as "procedureId", p.code, v.state, v.revision, v.content_hash as hash, v.decision_no as "decisionNo",
    v.valid_from as "validFrom", v.changed_at as "changedAt", v.changed_by_id as "changedById", changer.full_name as "changedByName",
    v.published_by_id as "publishedById", publisher.full_name as "publishedByName"
  ${WITH_PEOPLE} where v.id = $1 for update of v`;
const PROCEDURE = `
  select id, code, retired_on as "retiredOn", replaced_by_code as "replacedByCode", closing_notice as "closingNotice"
  from procedure where code = $1`;
const IN_STATE = `
  select id, valid_from as "validFrom" from procedure_version where procedure_id = $1 and state = $2`;

const USES = `
  select (select count(*)::int from dossier where version_id = $1 and open) as "dossiersUnderWay",
    (select count(*)::int from dossier_draft where version_id = $1 and dossier_id is null and deleted_at is null) as "citizenDrafts"`;

const INSERT_DRAFT = `
  insert into procedure_version (procedure_id, version_no, state, name, field_code, online_level, service_scope, content, content_hash,
    decision_no, created_at, changed_by_id, changed_at)
  select $1, coalesce((select max(version_no) from procedure_version where procedure_id = $1), 0) + 1, 'DRAFT', $2::jsonb ->> 'name',
    $2::jsonb ->> 'fieldCode', ($2::jsonb ->> 'onlineLevel')::smallint, $2::jsonb ->> 'serviceScope', $2::jsonb, $3,
    $2::jsonb ->> 'decisionNo', $5, $4, $5
  returning id`;
const UPDATE_DRAFT = `
  update procedure_version set name = $2::jsonb ->> 'name', field_code = $2::jsonb ->> 'fieldCode',
    online_level = ($2::jsonb ->> 'onlineLevel')::smallint, service_scope = $2::jsonb ->> 'serviceScope', content = $2::jsonb,
    content_hash = $3, decision_no = $2::jsonb ->> 'decisionNo', revision = revision + 1, changed_by_id = $4, changed_at = $5
  where id = $1`;
const INSERT_CASES = `
  insert into procedure_case (version_id, key, ordinal, definition)
  select $1, definition ->> 'key', ordinal, definition
  from jsonb_array_elements($2::jsonb) with ordinality as one_case (definition, ordinal)`;

const summaryOf = <Row extends SummaryRow>(row: Row): Omit<Row, 'changedAt'> & { changedAt: string | null } => ({
  ...row,
  changedAt: row.changedAt?.toISOString() ?? null,
});

/** Versions of a procedure, newest first. */
export async function listVersions(on: Queryable, procedureId: string): Promise<VersionSummary[]> {
  return (await on.query<SummaryRow>(LIST, [procedureId])).map(summaryOf);
}

/** A whole version in any state. */
export async function findDetail(on: Queryable, versionId: string): Promise<VersionDetail | undefined> {
  const [row] = await on.query<SummaryRow & Pick<VersionDetail, 'code' | 'content' | 'cases'>>(DETAIL, [versionId]);
  return row && summaryOf(row);
}

/** Locks a version until the transaction ends. */
export async function lockVersion(tx: Tx, versionId: string): Promise<VersionHead | undefined> {
  return (await tx.query<VersionHead>(HEAD, [versionId]))[0];
}

/** The procedure with a code, published or not. */
export async function findProcedure(on: Queryable, code: string): Promise<ProcedureHead | undefined> {
  return (await on.query<ProcedureHead>(PROCEDURE, [code]))[0];
}

/** The one version of a procedure in a state of which there is one at most. */
export async function findInState(
  on: Queryable,
  procedureId: string,
  state: 'DRAFT' | 'SCHEDULED' | 'PUBLISHED',
): Promise<{ id: string; validFrom: string | null } | undefined> {
  return (await on.query<{ id: string; validFrom: string | null }>(IN_STATE, [procedureId, state]))[0];
}

/** Writes a draft. The procedure has none, and the field exists. @returns its id */
export async function insertDraft(tx: Tx, of: { procedureId: string; body: VersionBody }, by: ChangedBy): Promise<string> {
  const { content, cases } = of.body;
  const values = [of.procedureId, JSON.stringify(content), contentHash(of.body), by.accountId, by.at];
  const [row] = await tx.query<{ id: string }>(INSERT_DRAFT, values);
  if (!row) throw new Error('a draft was not written');
  await tx.execute(INSERT_CASES, [row.id, JSON.stringify(cases)]);
  return row.id;
}

/** Replaces all that a draft says. */
export async function updateDraft(tx: Tx, draft: { id: string; body: VersionBody }, by: ChangedBy): Promise<void> {
  const { content, cases } = draft.body;
  await tx.execute(UPDATE_DRAFT, [draft.id, JSON.stringify(content), contentHash(draft.body), by.accountId, by.at]);
  await tx.execute('delete from procedure_case where version_id = $1', [draft.id]);
  await tx.execute(INSERT_CASES, [draft.id, JSON.stringify(cases)]);
}

/** Whether a field of the catalogue has the code. */
export async function fieldExists(on: Queryable, code: string): Promise<boolean> {
  return (await on.query('select 1 from field where code = $1', [code])).length > 0;
}

/** What runs under a version. */
export async function countUses(on: Queryable, versionId: string): Promise<VersionUses> {
  return (await on.query<VersionUses>(USES, [versionId]))[0] ?? { dossiersUnderWay: 0, citizenDrafts: 0 };
}
