import type { ActType, Channel, DossierStatus, OnlineLevel, Party, ServiceScope, TimeLimitUnit } from '@motcua/contracts';
import type { DossierState } from '@motcua/domain';
import type { DossierOrigin, Queryable } from '../platform/index.js';

/** An entry of the journal with what projections and effects need of its dossier. */
export interface JournalEntry {
  id: string;
  dossierId: string;
  seq: number;
  act: ActType;
  at: Date;
  actorKind: 'CITIZEN' | 'STAFF' | 'SYSTEM';
  actorId: string | null;
  statusFrom: DossierStatus | null;
  statusTo: DossierStatus;
  change: Partial<DossierState>;
  data: Record<string, unknown>;
  origin: DossierOrigin;
  dossier: {
    code: string;
    agencyId: string;
    procedureId: string;
    procedureCode: string;
    procedureName: string;
    fieldCode: string;
    onlineLevel: OnlineLevel;
    serviceScope: ServiceScope;
    channel: Channel;
    ownerAccountId: string | null;
    timeUnit: TimeLimitUnit | null;
  };
}

const ENTRY = `select e.id, e.dossier_id as "dossierId", e.seq, e.act, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId",
    e.status_from as "statusFrom", e.status_to as "statusTo", e.change, e.data, e.origin,
    jsonb_build_object('code', d.code, 'agencyId', d.agency_id, 'procedureId', d.procedure_id, 'procedureCode', d.procedure_code,
      'procedureName', d.procedure_name, 'fieldCode', d.field_code, 'onlineLevel', d.online_level, 'serviceScope', d.service_scope,
      'channel', d.channel, 'ownerAccountId', d.owner_account_id, 'timeUnit', d.time_unit) as dossier
  from journal_entry e join dossier d on d.id = e.dossier_id`;

/** One entry by its id, or undefined. */
export async function readEntry(on: Queryable, entryId: string): Promise<JournalEntry | undefined> {
  const [entry] = await on.query<JournalEntry>(`${ENTRY} where e.id = $1`, [entryId], 'journal-entry');
  return entry;
}

/** Several entries by their ids, in the order of dossier and seq: for projections that take a batch. */
export function readEntries(on: Queryable, entryIds: readonly string[]): Promise<JournalEntry[]> {
  return on.query<JournalEntry>(`${ENTRY} where e.id = any($1::uuid[]) order by e.dossier_id, e.seq`, [[...entryIds]], 'journal-entries');
}

/** All entries of a dossier, oldest first. */
export function readJournal(on: Queryable, dossierId: string): Promise<JournalEntry[]> {
  return on.query<JournalEntry>(`${ENTRY} where e.dossier_id = $1 order by e.seq`, [dossierId], 'journal-of-dossier');
}

/** State of a dossier right before an entry: what a projection subtracts. Undefined for the first entry. */
export async function readStateBefore(on: Queryable, entry: { dossierId: string; seq: number }): Promise<DossierState | undefined> {
  const rows = await on.query<{ change: object }>(
    'select change from journal_entry where dossier_id = $1 and seq < $2 order by seq',
    [entry.dossierId, entry.seq],
    'journal-before',
  );
  // The first entry carries the whole state, so that the fold of any prefix is a state.
  return rows.length === 0 ? undefined : (Object.assign({}, ...rows.map(({ change }) => change)) as DossierState);
}

/** Whom and about what to write: never for a list, only for the one message that goes to the person himself. */
export interface DossierContact {
  dossierId: string;
  code: string;
  origin: DossierOrigin;
  ownerAccountId: string | null;
  procedureName: string;
  agencyId: string;
  /** Of its field and procedure: what a limited role must name one of. */
  codes: string[];
  state: DossierState;
  applicant: Party;
  submitter: Party | null;
}

/** The people behind a dossier and its state. */
export async function readContact(on: Queryable, dossierId: string): Promise<DossierContact | undefined> {
  const [contact] = await on.query<DossierContact>(
    `select d.id as "dossierId", d.code, d.origin, d.owner_account_id as "ownerAccountId", d.procedure_name as "procedureName",
       d.agency_id as "agencyId", array[d.field_code, d.procedure_code] as codes, d.state, p.applicant, p.submitter
     from dossier d join dossier_party p on p.dossier_id = d.id where d.id = $1`,
    [dossierId],
    'dossier-contact',
  );
  return contact;
}
