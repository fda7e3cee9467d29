import type { Channel, DossierStatus, ResultKind, StaffRole, StepKind, TimeLimitUnit } from '@motcua/contracts';

/** A row of a list as it is read. */
export interface ListedDossier {
  id: string;
  code: string;
  version: number;
  status: DossierStatus;
  resultKind: ResultKind | null;
  channel: Channel;
  procedureCode: string;
  fieldCode: string;
  procedureName: string;
  applicantName: string;
  idLast4: string | null;
  agencyId: string;
  /** The agency that does the step where it is another than the competent one. */
  workingAgencyId: string | null;
  stepKind: StepKind | 'COORDINATION' | null;
  stepRole: StaffRole | null;
  holderId: string | null;
  holderName: string | null;
  ownerAccountId: string | null;
  submittedAt: Date;
  receivedAt: Date | null;
  receptionDueAt: Date | null;
  dueAt: Date | null;
  timeUnit: TimeLimitUnit | null;
  pausedSince: Date | null;
  resolvedAt: Date | null;
  sortDueAt: Date;
  /** Null = none. */
  labelIds: string[] | null;
}

/** Columns of {@link ListedDossier}; `d` = dossier, `p` = dossier_party, `h` = account of the holder. */
export const LISTED_COLUMNS = `d.id, d.code, d.version, d.status, d.result_kind as "resultKind", d.channel, d.procedure_code as "procedureCode", d.field_code as "fieldCode",
  d.procedure_name as "procedureName", p.applicant_name as "applicantName", p.id_last4 as "idLast4", d.agency_id as "agencyId",
  d.working_agency_id as "workingAgencyId",
  d.step_kind as "stepKind", d.step_role as "stepRole", d.holder_id as "holderId", h.full_name as "holderName",
  d.owner_account_id as "ownerAccountId", d.submitted_at as "submittedAt", d.received_at as "receivedAt",
  d.reception_due_at as "receptionDueAt", d.due_at as "dueAt", d.time_unit as "timeUnit", d.paused_since as "pausedSince",
  d.resolved_at as "resolvedAt", d.sort_due_at as "sortDueAt", d.label_ids as "labelIds"`;

/** The joins that {@link LISTED_COLUMNS} needs after `dossier d`. */
export const LISTED_JOINS = `join dossier_party p on p.dossier_id = d.id left join account h on h.id = d.holder_id`;
