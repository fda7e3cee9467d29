import type { DossierFee, FormAnswers, PaperVerdict, Party, ReturnChoice, SubmissionReceipt } from '@motcua/contracts';
import { DomainError, type DossierState } from '@motcua/domain';
import type { DossierOrigin, SqlValue } from '../platform/index.js';
import { STATE_COLUMNS, stateParams, stateValues } from './dossier-columns.js';
import { ENTRY_CTES, entryValues, FIRST_ROW_PARAM, type SealedEntry } from './entry-statement.js';
import { lastSignsOf, searchWordsOf } from './party.js';
import type { CaseContext } from './rule-book.types.js';
import type { Statement } from './statement.js';

/** One paper of a new dossier. */
export interface NewComponent {
  key: string;
  verdict: PaperVerdict | null;
  note: string;
  originals: number;
  copies: number;
  documentIds: readonly string[];
}

/** Everything a dossier begins with. */
export interface NewDossier {
  id: string;
  code: string;
  origin: DossierOrigin;
  state: DossierState;
  context: CaseContext;
  receivingAgencyId: string | null;
  submittedAtAgencyId: string;
  applicant: Party;
  applicantNumberHash: Buffer | null;
  submitter: Party | null;
  answers: FormAnswers;
  returnChoice: ReturnChoice;
  fees: readonly DossierFee[];
  components: readonly NewComponent[];
  /** The draft it was made of, which is closed by it. */
  draftId: string | null;
}

const FACT_COLUMNS = [
  ['code', 'text'],
  ['channel', 'text'],
  ['origin', 'text'],
  ['procedure_id', 'uuid'],
  ['version_id', 'uuid'],
  ['case_key', 'text'],
  ['procedure_code', 'text'],
  ['procedure_name', 'text'],
  ['field_code', 'text'],
  ['online_level', 'smallint'],
  ['service_scope', 'text'],
  ['agency_id', 'uuid'],
  ['receiving_agency_id', 'uuid'],
  ['submitted_at_agency_id', 'uuid'],
  ['collect_agency_id', 'uuid'],
  ['owner_account_id', 'uuid'],
  ['submitted_at', 'timestamptz'],
  ['time_amount', 'int'],
  ['time_unit', 'text'],
] as const;

/** Parameter of a fact. */
const fact = (column: (typeof FACT_COLUMNS)[number][0]): string => {
  const index = FACT_COLUMNS.findIndex(([name]) => name === column);
  return `$${FIRST_ROW_PARAM + index}::${FACT_COLUMNS[index]?.[1]}`;
};

const FIRST_STATE = FIRST_ROW_PARAM + FACT_COLUMNS.length;
const FIRST_PART = FIRST_STATE + STATE_COLUMNS.length;
/** Parameter of a part of the dossier, counted from its first. */
const part = (place: number): string => `$${FIRST_PART + place}`;

const INSERT = `with ${ENTRY_CTES}, begun as (
  insert into dossier (id, last_entry_at, last_hash, ${FACT_COLUMNS.map(([column]) => column).join(', ')}, ${STATE_COLUMNS.join(', ')})
  values ($2::uuid, $5::timestamptz, $16::bytea,
    ${FACT_COLUMNS.map(([, type], index) => `$${FIRST_ROW_PARAM + index}::${type}`).join(', ')},
    ${stateParams(FIRST_STATE).join(', ')})
), party as (
  insert into dossier_party (dossier_id, agency_id, submitted_at, applicant, submitter, applicant_name, id_last4, personal_id_hash, search)
  values ($2::uuid, ${fact('agency_id')}, ${fact('submitted_at')}, ${part(0)}::jsonb, ${part(1)}::jsonb, ${part(2)}::text, ${part(3)}::text, ${part(4)}::bytea,
    array_to_tsvector(${part(5)}::text[]))
), content as (
  insert into dossier_content (dossier_id, answers, return_choice, fee_lines)
  values ($2::uuid, ${part(6)}::jsonb, ${part(7)}::jsonb, ${part(8)}::jsonb)
), components as (
  insert into dossier_component (dossier_id, component_key, ordinal, verdict, note, originals, copies)
  select $2::uuid, key, place, verdict, note, originals, copies
  from unnest(${part(9)}::text[], ${part(10)}::text[], ${part(11)}::text[], ${part(12)}::int[], ${part(13)}::int[])
    with ordinality as paper (key, verdict, note, originals, copies, place)
), files as (
  insert into component_document (dossier_id, component_key, round, ordinal, document_id)
  select $2::uuid, key, 1, ordinal, document_id
  from unnest(${part(14)}::text[], ${part(15)}::int[], ${part(16)}::uuid[]) as file (key, ordinal, document_id)
), closed as (
  update dossier_draft set dossier_id = $2::uuid, carried_over = null where id = ${part(17)}::uuid
)
update document set dossier_id = $2::uuid where id = any(${part(16)}::uuid[]) and uploaded_by_id = $7::uuid and dossier_id is null`;

function factValues({ code, origin, state, context, ...dossier }: NewDossier): SqlValue[] {
  const { pinned, rules, agency } = context;
  const { version } = pinned;
  return [
    code,
    state.channel,
    origin,
    version.procedureId,
    version.versionId,
    pinned.definition.key,
    version.code,
    version.content.name,
    version.content.fieldCode,
    state.onlineLevel,
    version.content.serviceScope,
    agency.id,
    dossier.receivingAgencyId,
    dossier.submittedAtAgencyId,
    state.collectAtId ?? null,
    state.ownerAccountId,
    state.submittedAt,
    rules.timeLimit?.amount ?? null,
    rules.timeLimit?.unit ?? null,
  ];
}

function partValues(dossier: NewDossier): SqlValue[] {
  const { applicant, submitter, components } = dossier;
  const files = components.flatMap(({ key, documentIds }) =>
    documentIds.map((documentId, index) => ({ key, documentId, ordinal: index + 1 })),
  );
  return [
    JSON.stringify(applicant),
    submitter ? JSON.stringify(submitter) : null,
    applicant.fullName,
    lastSignsOf(applicant),
    dossier.applicantNumberHash,
    searchWordsOf(dossier.code, applicant),
    JSON.stringify(dossier.answers),
    JSON.stringify(dossier.returnChoice),
    JSON.stringify(dossier.fees),
    components.map(({ key }) => key),
    components.map(({ verdict }) => verdict),
    components.map(({ note }) => note),
    components.map(({ originals }) => originals),
    components.map(({ copies }) => copies),
    files.map(({ key }) => key),
    files.map(({ ordinal }) => ordinal),
    files.map(({ documentId }) => documentId),
    dossier.draftId,
  ];
}

/** What the person gets as proof. */
export function receiptFor({ id, code, state, context }: NewDossier): SubmissionReceipt {
  return {
    dossierId: id,
    code,
    version: state.version,
    submittedAt: state.submittedAt,
    receivedAt: state.receivedAt,
    answerBy: state.receivedAt === null ? (state.coordination?.answerBy ?? state.receptionDueAt) : null,
    dueAt: state.dueAt,
    agencyName: context.agency.name,
  };
}

/**
 * The one statement that writes a new dossier with its first entry, closes its draft and freezes its files: only files of
 * the acting account that belong to no other dossier.
 */
export function newDossierStatement(dossier: NewDossier, entry: SealedEntry): Statement {
  const documentIds = [...new Set(dossier.components.flatMap((component) => component.documentIds))];
  return {
    name: 'dossier-write-new',
    text: INSERT,
    params: [...entryValues(entry), ...factValues(dossier), ...stateValues(dossier.state, dossier.context.rules), ...partValues(dossier)],
    expect: { rows: documentIds.length, otherwise: () => new DomainError('document.not-found', { documentIds }) },
  };
}
