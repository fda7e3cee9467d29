import type { AgencyStepKind, AgencyStepOutcome, AgencyStepStage, DocumentRef, TimeLimit } from '@motcua/contracts';
import { DOCUMENT } from './document-json.js';

/** A step of another agency as it is stored; instants are ISO text as PostgreSQL's JSON writes them. */
export interface AgencyStepRow {
  no: number;
  kind: AgencyStepKind;
  stage: AgencyStepStage;
  agencyId: string;
  isRequired: boolean;
  isLead: boolean;
  after: number[];
  limit: TimeLimit;
  componentKeys: string[];
  sharesAnswers: boolean;
  request: string;
  sentByName: string | null;
  sentAt: string | null;
  dueAt: string | null;
  acknowledgedAt: string | null;
  holderName: string | null;
  answeredAt: string | null;
  outcome: AgencyStepOutcome | null;
  answer: string;
  note: string;
  documents: DocumentRef[] | null;
  answerDocuments: DocumentRef[] | null;
}

const filesOf = (side: 'REQUEST' | 'ANSWER'): string => `(select jsonb_agg(${DOCUMENT} order by sd.ordinal)
      from inter_agency_document sd join document f on f.id = sd.document_id
      where sd.dossier_id = st.dossier_id and sd.no = st.no and sd.side = '${side}')`;

/** All steps of dossier `d`, as JSON of {@link AgencyStepRow}. */
export const AGENCY_STEPS = `select jsonb_agg(jsonb_build_object('no', st.no, 'kind', st.kind, 'stage', st.stage, 'agencyId', st.agency_id,
      'isRequired', st.is_required, 'isLead', st.is_lead, 'after', st.after, 'limit', jsonb_build_object('amount', st.limit_amount, 'unit', st.limit_unit),
      'componentKeys', st.component_keys, 'sharesAnswers', st.shares_answers, 'request', st.request, 'sentByName', sb.full_name,
      'sentAt', st.sent_at, 'dueAt', st.due_at, 'acknowledgedAt', st.acknowledged_at, 'holderName', sh.full_name,
      'answeredAt', st.answered_at, 'outcome', st.outcome, 'answer', st.answer, 'note', st.note,
      'documents', ${filesOf('REQUEST')}, 'answerDocuments', ${filesOf('ANSWER')}) order by st.no)
      from inter_agency_step st left join account sb on sb.id = st.sent_by_id left join account sh on sh.id = st.holder_id
      where st.dossier_id = d.id`;
