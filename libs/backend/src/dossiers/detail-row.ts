import type {
  ActType,
  ConfirmationAnswer,
  DocumentRef,
  DossierStatus,
  DossierFee,
  FormAnswers,
  PaperKind,
  PaperVerdict,
  Party,
  ResultKind,
  ReturnChoice,
  ServiceScope,
} from '@motcua/contracts';
import type { DossierState } from '@motcua/domain';
import type { Queryable } from '../platform/index.js';
import { AGENCY_STEPS, type AgencyStepRow } from './agency-step-detail.js';
import { DOCUMENT } from './document-json.js';
import { STEP_AGENCIES } from './dossier-access.js';

/** One entry as the timeline tells it; instants are ISO text as PostgreSQL's JSON writes them. */
export interface EntryRow {
  seq: number;
  act: ActType;
  at: string;
  actorKind: 'CITIZEN' | 'STAFF' | 'SYSTEM';
  actorName: string | null;
  actorPosition: string | null;
  actorAgencyId: string | null;
  assigneeName: string | null;
  /** The absent colleague in whose place it was done. */
  insteadOfName: string | null;
  /** The agency to which the act moved the step; null where it stayed. */
  toAgencyId: string | null;
  statusFrom: DossierStatus | null;
  statusTo: DossierStatus;
  data: Record<string, unknown>;
  words: { main?: string } | null;
}

/** Everything that is stored about one dossier, in the order of the acts that wrote it. */
export interface DetailRow {
  id: string;
  code: string;
  versionId: string;
  caseKey: string;
  agencyId: string;
  procedureCode: string;
  fieldCode: string;
  receivingAgencyId: string | null;
  submittedAtAgencyId: string | null;
  serviceScope: ServiceScope;
  timeUnit: 'hour' | 'working-day' | 'day' | 'month' | null;
  state: DossierState;
  /** Null = none. */
  labelIds: string[] | null;
  applicant: Party;
  submitter: Party | null;
  answers: FormAnswers;
  returnChoice: ReturnChoice;
  fees: DossierFee[];
  holderName: string | null;
  holderPosition: string | null;
  components: { key: string; verdict: PaperVerdict | null; note: string; originals: number; copies: number }[] | null;
  files: (DocumentRef & { key: string; round: number })[] | null;
  supplements:
    | {
        number: string | null;
        askedAt: string;
        askedByName: string | null;
        replyBy: string;
        message: string;
        papers: { componentKey: string; note: string }[];
        answeredAt: string | null;
      }[]
    | null;
  /** The last draft that the applicant was asked to check; `seq` is the entry that asked. */
  confirmation: {
    seq: number;
    askedAt: string;
    answerBy: string;
    answer: ConfirmationAnswer | null;
    answeredAt: string | null;
    document: DocumentRef | null;
  } | null;
  proposal: { outcome: ResultKind; opinion: string; byName: string; at: string; draft: DocumentRef | null } | null;
  result: { code: string; number: string; document: DocumentRef } | null;
  fee: { amount: number; at: string; receiptNo: string } | null;
  shipment: { trackingNo: string; carrier: string; at: string } | null;
  papers: { id: string; seq: number; kind: PaperKind; number: string; issuedAt: string; ready: boolean }[] | null;
  entries: EntryRow[];
  agencySteps: AgencyStepRow[] | null;
  /** Agencies that may see the dossier because of a step of theirs. */
  stepAgencyIds: string[];
}

const PARTS = {
  components: `select jsonb_agg(jsonb_build_object('key', component_key, 'verdict', verdict, 'note', note, 'originals', originals, 'copies', copies)
      order by ordinal) from dossier_component where dossier_id = d.id`,
  files: `select jsonb_agg(${DOCUMENT} || jsonb_build_object('key', cd.component_key, 'round', cd.round) order by cd.round, cd.ordinal)
      from component_document cd join document f on f.id = cd.document_id where cd.dossier_id = d.id`,
  supplements: `select jsonb_agg(jsonb_build_object('number', sp.number, 'askedAt', s.asked_at, 'askedByName', sa.full_name, 'replyBy', s.reply_by,
      'message', s.message, 'papers', s.papers, 'answeredAt', s.answered_at) order by s.asked_at)
      from supplement_request s left join paper sp on sp.id = s.paper_id left join account sa on sa.id = s.asked_by_id where s.dossier_id = d.id`,
  confirmation: `select jsonb_build_object('seq', dc.seq, 'askedAt', dc.asked_at, 'answerBy', dc.answer_by, 'answer', dc.answer,
      'answeredAt', dc.answered_at, 'document', case when f.id is not null then ${DOCUMENT} end)
      from draft_confirmation dc left join document f on f.id = dc.document_id where dc.dossier_id = d.id order by dc.seq desc limit 1`,
  proposal: `select jsonb_build_object('outcome', pr.outcome, 'opinion', pr.opinion, 'byName', pa.full_name, 'at', pr.at,
      'draft', case when f.id is not null then ${DOCUMENT} end)
      from dossier_proposal pr join account pa on pa.id = pr.by_id left join document f on f.id = pr.draft_document_id where pr.dossier_id = d.id`,
  result: `select jsonb_build_object('code', r.code, 'number', r.number, 'document', ${DOCUMENT})
      from dossier_result r join document f on f.id = r.document_id where r.dossier_id = d.id order by r.ordinal desc limit 1`,
  fee: `select jsonb_build_object('amount', sum(amount), 'at', max(paid_at), 'receiptNo', coalesce(string_agg(nullif(receipt_no, ''), ', ' order by ordinal), ''))
      from fee_payment where dossier_id = d.id having count(*) > 0`,
  shipment: `select jsonb_build_object('trackingNo', tracking_no, 'carrier', carrier, 'at', at)
      from postal_dispatch where dossier_id = d.id order by at desc limit 1`,
  papers: `select jsonb_agg(jsonb_build_object('id', pp.id, 'seq', pe.seq, 'kind', pp.kind, 'number', pp.number, 'issuedAt', pp.issued_at,
      'ready', pp.document_id is not null) order by pp.issued_at)
      from paper pp join journal_entry pe on pe.id = pp.entry_id where pp.dossier_id = d.id`,
  entries: `select jsonb_agg(jsonb_build_object('seq', e.seq, 'act', e.act, 'at', e.at, 'actorKind', e.actor_kind, 'actorName', ea.full_name,
      'actorPosition', ea.position, 'actorAgencyId', e.actor_agency_id, 'assigneeName', ga.full_name, 'insteadOfName', ia.full_name,
      'toAgencyId', case when e.change ? 'workingAgencyId' and e.change ->> 'stepKey' is not null
        then coalesce(e.change ->> 'workingAgencyId', d.agency_id::text) end, 'statusFrom', e.status_from,
      'statusTo', e.status_to, 'data', e.data - 'wordsHash', 'words', t.words - 'salt') order by e.seq)
      from journal_entry e left join account ea on ea.id = e.actor_id left join act_text t on t.entry_id = e.id
      left join account ga on e.act = 'ASSIGN' and ga.id = (e.data ->> 'assigneeId')::uuid
      left join account ia on ia.id = (e.data ->> 'insteadOf')::uuid where e.dossier_id = d.id`,
  agencySteps: AGENCY_STEPS,
} as const satisfies Partial<Record<keyof DetailRow, string>>;

const SELECT = `select d.id, d.code, d.version_id as "versionId", d.case_key as "caseKey", d.agency_id as "agencyId",
  d.procedure_code as "procedureCode", d.field_code as "fieldCode", d.receiving_agency_id as "receivingAgencyId", d.submitted_at_agency_id as "submittedAtAgencyId",
  d.service_scope as "serviceScope", d.time_unit as "timeUnit", d.state, d.label_ids as "labelIds",
  p.applicant, p.submitter, c.answers, c.return_choice as "returnChoice", c.fee_lines as fees, h.full_name as "holderName",
  h.position as "holderPosition", ${STEP_AGENCIES} as "stepAgencyIds",
  ${Object.entries(PARTS)
    .map(([name, sql]) => `(${sql}) as "${name}"`)
    .join(',\n  ')}
from dossier d
join dossier_party p on p.dossier_id = d.id
join dossier_content c on c.dossier_id = d.id
left join account h on h.id = d.holder_id
where d.code = $1`;

/** Reads a whole dossier in one statement. */
export async function readDetail(on: Queryable, code: string): Promise<DetailRow | undefined> {
  const [row] = await on.query<DetailRow>(SELECT, [code], 'dossier-detail');
  return row;
}
