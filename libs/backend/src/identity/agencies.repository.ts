import type { AgencyKind, AgencyWrite, WorkingHours } from '@motcua/contracts';
import { violates, type Queryable, type Tx } from '../platform/index.js';
import { DomainError } from '@motcua/domain';
import type { AgencyNode } from './agency-tree.js';

const REVISION_KEY = 'agencies.revision';

const SELECT_AGENCIES = `
select id, code, code_confirmed as "codeConfirmed", name, short_name as "shortName", kind, parent_id as "parentId",
  unit_code as "unitCode", valid_from as "validFrom", valid_to as "validTo", replaced_by_id as "replacedById",
  address, phone, working_hours as "workingHours"
from agency`;

/** A row as `SELECT_AGENCIES` gives it: exactly a node. */
type AgencyRow = AgencyNode & { kind: AgencyKind; workingHours: WorkingHours | null };

/** All agencies, history included, in the order of their codes: H24.2 before H24.10. */
export async function listAgencies(on: Queryable): Promise<AgencyRow[]> {
  const rows = await on.query<AgencyRow>(SELECT_AGENCIES);
  return rows.sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
}

/** Number that grows with every change of any agency; 0 before the first. */
export async function agenciesRevision(on: Queryable): Promise<number> {
  const [row] = await on.query<{ value: number }>(
    'select value from installation_setting where key = $1',
    [REVISION_KEY],
    'agencies-revision',
  );
  return row?.value ?? 0;
}

/** Tells every process that the tree has changed. */
export async function raiseAgenciesRevision(tx: Tx, at: Date): Promise<void> {
  await tx.query(
    `insert into installation_setting as setting (key, value, changed_at) values ($1, '1', $2)
     on conflict (key) do update set value = to_jsonb((setting.value)::bigint + 1), changed_at = $2`,
    [REVISION_KEY, at],
  );
}

/** One administrator changes the tree at a time: rules about it are checked against what then stands. */
export async function lockAgencies(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('agencies'))`);
}

const WRITTEN = `code = $2, name = $3, short_name = $4, kind = $5, parent_id = $6, unit_code = $7, valid_from = $8, valid_to = $9,
  address = $10, phone = $11, working_hours = $12`;

function valuesOf(write: AgencyWrite) {
  return [
    write.code,
    write.name,
    write.shortName || null,
    write.kind,
    write.parentId,
    write.unitCode || null,
    write.validFrom,
    write.validTo,
    write.address || null,
    write.phone || null,
    write.workingHours,
  ];
}

/** @throws DomainError 'agency.code-taken' */
async function refusingTakenCode<Result>(work: Promise<Result>, code: string): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!violates(error, 'agency_code_unique')) throw error;
    throw new DomainError('agency.code-taken', { code }, [
      { path: 'code', code: 'agency.code-taken', params: { code } },
    ]);
  }
}

/** @returns id of the new agency @throws DomainError 'agency.code-taken' */
export async function insertAgency(tx: Tx, write: AgencyWrite): Promise<string> {
  const inserted = tx.query<{ id: string }>(
    `insert into agency (code, name, short_name, kind, parent_id, unit_code, valid_from, valid_to, address, phone, working_hours)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    valuesOf(write),
  );
  const [row] = await refusingTakenCode(inserted, write.code);
  if (!row) throw new Error('an inserted agency came back without its id');
  return row.id;
}

/** @throws DomainError 'agency.code-taken' */
export async function updateAgency(tx: Tx, id: string, write: AgencyWrite): Promise<void> {
  const updated = tx.execute(`update agency set ${WRITTEN} where id = $1`, [id, ...valuesOf(write)]);
  await refusingTakenCode(updated, write.code);
}
