import type { ProposalDetail, ProposalFilter, ProposalSummary, VersionChange } from '@motcua/contracts';
import type { Queryable, Tx } from '../../platform/index.js';
import type { VersionBody } from '../content-hash.js';
import { namedCases } from '../named-cases.js';

/** A proposal to write. */
export interface NewProposal {
  code: string;
  name: string;
  sourceFile: string;
  /** Hash of the version that it was compared with; null = the procedure was not known. */
  basis: string | null;
  fieldName: string;
  body: VersionBody;
  bodyHash: string;
  changes: readonly VersionChange[];
}

/** A proposal as it stands, locked by whoever decides. */
export interface ProposalRow extends NewProposal {
  id: string;
  state: 'OPEN' | 'DECIDED';
  proposedAt: Date;
  decidedAt: Date | null;
  decidedById: string | null;
  decidedByName: string | null;
  accepted: number[] | null;
  versionId: string | null;
}

/** What is in force of a procedure that a file names. */
export interface InForce extends VersionBody {
  code: string;
  hash: string;
  detailed: boolean;
}

const IN_FORCE = `
  select p.code, v.content_hash as hash, p.imported_detail as detailed, v.content,
    (select jsonb_agg(c.definition order by c.ordinal) from procedure_case c where c.version_id = v.id) as cases
  from procedure p join procedure_version v on v.procedure_id = p.id and v.state = 'PUBLISHED'
  where p.code = any ($1::text[])`;
/** Hash of what was decided last about each procedure. */
const LAST_DECIDED = `
  select distinct on (code) code, body_hash as "bodyHash" from catalogue_proposal
  where state = 'DECIDED' and code = any ($1::text[]) order by code, decided_at desc`;
const FORGET_OPEN = `delete from catalogue_proposal where state = 'OPEN' and code = any ($1::text[])`;
const INSERT = `
  insert into catalogue_proposal (code, name, source_file, basis, field_name, body, body_hash, changes, proposed_at)
  select code, name, "sourceFile", basis, "fieldName", body, "bodyHash", changes, $2
  from jsonb_to_recordset($1::jsonb) as row (code text, name text, "sourceFile" text, basis text, "fieldName" text, body jsonb,
    "bodyHash" text, changes jsonb)`;

const SUMMARY = `
  id, code, name, source_file as "sourceFile", proposed_at as "proposedAt", basis is null as "isNew",
  jsonb_array_length(changes) as "changeCount"`;
/** $1 words or null, $2 kind or null. */
const ASKED = `
  from catalogue_proposal where state = 'OPEN'
    and ($1::text is null or starts_with(code, $1) or position(plain($1) in plain(name)) > 0)
    and ($2::text is null or (basis is null) = ($2 = 'NEW'))`;
const OPEN = `select ${SUMMARY} ${ASKED} and code > $3 order by code limit $4`;
const COUNT = `select count(*)::int as total ${ASKED}`;
const ROW = `
  select ${SUMMARY}, basis, field_name as "fieldName", body, changes, state, decided_at as "decidedAt", decided_by_id as "decidedById",
    (select full_name from account where id = decided_by_id) as "decidedByName", accepted, version_id as "versionId"
  from catalogue_proposal where id = $1`;
const DECIDE = `
  update catalogue_proposal set state = 'DECIDED', accepted = $2::int[], version_id = $3, decided_by_id = $4, decided_at = $5 where id = $1`;

type SummaryRow = Omit<ProposalSummary, 'proposedAt'> & { proposedAt: Date };

const summaryOf = <Row extends SummaryRow>(row: Row) => ({ ...row, proposedAt: row.proposedAt.toISOString() });

/** What is in force of these procedures, by code. */
export async function readInForce(on: Queryable, codes: readonly string[]): Promise<Map<string, InForce>> {
  const rows = await on.query<InForce>(IN_FORCE, [codes]);
  return new Map(rows.map((row) => [row.code, row]));
}

/** Writes proposals in place of open ones about the same procedures; what was decided is not proposed again. @returns how many */
export async function writeProposals(tx: Tx, proposals: readonly NewProposal[], at: Date): Promise<number> {
  const codes = proposals.map(({ code }) => code);
  const decided = await tx.query<{ code: string; bodyHash: string }>(LAST_DECIDED, [codes]);
  const known = new Set(decided.map(({ code, bodyHash }) => `${code} ${bodyHash}`));
  const fresh = proposals.filter(({ code, bodyHash }) => !known.has(`${code} ${bodyHash}`));
  await tx.execute(FORGET_OPEN, [codes]);
  await tx.execute(INSERT, [JSON.stringify(fresh), at]);
  return fresh.length;
}

/** Removes open proposals about procedures that a newer file says nothing new of. */
export async function forgetOpen(tx: Tx, codes: readonly string[]): Promise<void> {
  await tx.execute(FORGET_OPEN, [codes]);
}

/** Open proposals that the filter leaves, from a code on, and how many it leaves in all. */
export async function listOpen(
  on: Queryable,
  { q, kind }: ProposalFilter,
  { after, most }: { after: string; most: number },
): Promise<{ items: ProposalSummary[]; total: number }> {
  const asked = [q || null, kind ?? null];
  const items = (await on.query<SummaryRow>(OPEN, [...asked, after, most])).map(summaryOf);
  const [count] = await on.query<{ total: number }>(COUNT, asked);
  return { items, total: count?.total ?? 0 };
}

/** One proposal; with `lock`, until the transaction ends. */
export async function findProposal(on: Queryable, id: string, lock: '' | 'for update' = ''): Promise<(ProposalRow & SummaryRow) | undefined> {
  return (await on.query<ProposalRow & SummaryRow>(`${ROW} ${lock}`, [id]))[0];
}

/** The proposal for the reviewer. */
export function presentProposal(row: ProposalRow & SummaryRow, inForce: InForce | undefined): ProposalDetail {
  const { id, code, name, sourceFile, isNew, changeCount, proposedAt, changes, basis, body } = row;
  return {
    ...summaryOf({ id, code, name, sourceFile, isNew, changeCount, proposedAt }),
    changes: [...changes],
    cases: namedCases(inForce, body),
    isStale: (inForce?.hash ?? null) !== basis,
    decision: decisionOf(row),
  };
}

function decisionOf({ accepted, versionId, decidedAt, decidedByName }: ProposalRow): ProposalDetail['decision'] {
  return decidedAt && { accepted: accepted ?? [], versionId, decidedAt: decidedAt.toISOString(), decidedByName };
}

/** Writes what was decided. */
export async function decideProposal(
  tx: Tx,
  id: string,
  decision: { accepted: readonly number[]; versionId: string | null; accountId: string; at: Date },
): Promise<void> {
  await tx.execute(DECIDE, [id, decision.accepted, decision.versionId, decision.accountId, decision.at]);
}
