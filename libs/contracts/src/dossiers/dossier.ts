import { z } from 'zod';
import { ClockPolicy, Channel, OnlineLevel, ReturnMethod, ServiceScope } from '../catalogue/level.js';
import { ExemptionGroup, FeeRule, ProcedureComponent } from '../catalogue/procedure.js';
import { StepKind } from '../catalogue/workflow-step.js';
import { DeadlineLine, TimeLimitUnit } from '../calendar/index.js';
import { FormAnswers, FormDefinition } from '../forms/form-definition.js';
import { Address } from '../identity/account.js';
import { Id, InstantText, Money, Words } from '../primitives/primitives.js';
import { ActType } from './act.js';
import { AgencyStepView } from './agency-step-views.js';
import { DocumentRef } from './document-ref.js';
import { DossierStatus, PaperVerdict, ResultKind, Timeliness } from './dossier-status.js';

/** A person or organisation on a dossier. Numbers are masked for whoever may not see them whole. */
export const Party = z.object({
  kind: z.enum(['CITIZEN', 'ORGANISATION']).default('CITIZEN'),
  fullName: Words(200).min(2),
  personalId: z.string().max(20).nullable(),
  taxCode: z.string().max(20).nullable().default(null),
  birthDate: z.string().max(10).nullable().default(null),
  phone: Words(20).nullable(),
  email: Words(200).nullable(),
  address: Address.nullable(),
});
export type Party = z.infer<typeof Party>;

/** Why the competent agency is not known: the rule of the case gives none, or who handed it in did not know. */
export const CoordinationReason = z.enum(['RULE', 'UNKNOWN']);
export type CoordinationReason = z.infer<typeof CoordinationReason>;

/** How and where the result goes back. */
export const ReturnChoice = z.object({
  method: ReturnMethod,
  address: Address.nullable().default(null).describe('needed for POST'),
  receiverName: Words(200).nullable().default(null),
  receiverPhone: Words(20).nullable().default(null),
  deskAgencyId: Id.optional().describe('COUNTER: where it is collected; absent = at the competent agency'),
});
export type ReturnChoice = z.infer<typeof ReturnChoice>;

/** A reduction of a fee that the answers allow. It holds while its paper proves it; `proof` null = the answers alone tell. */
export const FeeReduction = z.object({ group: ExemptionGroup, proof: z.string().nullable(), payable: Money.nullable() });
export type FeeReduction = z.infer<typeof FeeReduction>;

/** A fee of one dossier; `amount` is what is to be paid. */
export const DossierFee = FeeRule.omit({ amountBy: true, exemptions: true }).extend({
  reduction: z
    .object({ full: Money.nullable().describe('without any reduction'), allowed: z.array(FeeReduction), applied: FeeReduction.nullable() })
    .optional()
    .describe('absent where the answers allow none'),
});
export type DossierFee = z.infer<typeof DossierFee>;

/** What the screen says about time, already counted by the domain. `amount` in the procedure's unit, whole. */
export const TimeTagData = z.object({
  kind: z.enum(['NONE', 'IN_TIME', 'DUE_SOON', 'OVERDUE', 'PAUSED', 'DONE']),
  amount: z.int().nullable(),
  unit: TimeLimitUnit.nullable(),
  timeliness: Timeliness.nullable(),
});
export type TimeTagData = z.infer<typeof TimeTagData>;

/** A row of a queue. `subject` is the applicant's name with a masked number behind it. */
export const DossierRow = z.object({
  id: Id,
  code: z.string(),
  version: z.int(),
  status: DossierStatus,
  resultKind: ResultKind.nullable(),
  channel: Channel,
  procedureCode: z.string(),
  procedureName: z.string(),
  applicantName: z.string(),
  applicantIdMasked: z.string().nullable(),
  agencyName: z.string(),
  holderName: z.string().nullable().describe('the officer; where nobody holds it and another agency does the step, that agency'),
  stepKind: StepKind.nullable(),
  submittedAt: InstantText,
  receivedAt: InstantText.nullable(),
  dueAt: InstantText.nullable().describe('reception deadline while SUBMITTED, due time afterwards'),
  time: TimeTagData,
  labelIds: z.array(Id).describe('marks of the office; empty for citizens'),
  nextAct: ActType.nullable().describe('the commonest act the caller may do now'),
});
export type DossierRow = z.infer<typeof DossierRow>;

/** One paper of a dossier with its files, newest round last. */
export const DossierComponent = z.object({
  component: ProcedureComponent,
  verdict: PaperVerdict.nullable(),
  note: z.string(),
  originals: z.int(),
  copies: z.int(),
  rounds: z.array(z.object({ round: z.int(), documents: z.array(DocumentRef) })),
});
export type DossierComponent = z.infer<typeof DossierComponent>;

/** One line of the timeline. Names only for those who may see them; text is what the reader may read. */
export const TimelineEntry = z.object({
  seq: z.int(),
  act: ActType,
  at: InstantText,
  actorName: z.string().nullable(),
  actorPosition: z.string().nullable(),
  agencyName: z.string().nullable(),
  statusFrom: DossierStatus.nullable(),
  statusTo: DossierStatus,
  text: z.string().nullable(),
  data: z.record(z.string(), z.unknown()).describe('ids, codes and instants the words of the act need'),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** An act with whether it may be done now, and if not, why. */
export const ActChoice = z.object({
  type: ActType,
  allowed: z.boolean(),
  refusal: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
  main: z.boolean().describe('the one main act of the step'),
});
export type ActChoice = z.infer<typeof ActChoice>;

/** Kinds of numbered legal slip: forms 01 to 05 of TT 03/2025/TT-VPCP in their order (domain.md §4.1). */
export const PAPER_KINDS = ['RECEIPT', 'SUPPLEMENT_REQUEST', 'REJECTION', 'APOLOGY', 'STOP_NOTICE'] as const;
export const PaperKind = z.enum(PAPER_KINDS);
export type PaperKind = z.infer<typeof PaperKind>;

export const PaperRef = z.object({
  id: Id,
  kind: PaperKind,
  number: z.string(),
  issuedAt: InstantText,
  ready: z.boolean().describe('the PDF is rendered and stored'),
});
export type PaperRef = z.infer<typeof PaperRef>;

export const SupplementView = z.object({
  number: z.string(),
  askedAt: InstantText,
  replyBy: InstantText,
  message: z.string(),
  askedByName: z.string().nullable(),
  agencyName: z.string(),
  papers: z.array(z.object({ componentKey: z.string(), note: z.string() })),
  answeredAt: InstantText.nullable(),
});
export type SupplementView = z.infer<typeof SupplementView>;

/** What became of a draft that the applicant was asked to check; SILENT = the time to answer passed. */
export const CONFIRMATION_ANSWERS = ['RIGHT', 'WRONG', 'SILENT'] as const;
export type ConfirmationAnswer = (typeof CONFIRMATION_ANSWERS)[number];

/** A draft that the applicant is or was asked to check. */
export const ConfirmationView = z.object({
  askedAt: InstantText,
  answerBy: InstantText,
  text: z.string(),
  document: DocumentRef.nullable(),
  answer: z.enum(CONFIRMATION_ANSWERS).nullable(),
  answeredAt: InstantText.nullable(),
  answerText: z.string().nullable(),
});
export type ConfirmationView = z.infer<typeof ConfirmationView>;

/** The whole dossier for whoever may open it. */
export const DossierDetail = z.object({
  id: Id,
  code: z.string(),
  version: z.int(),
  status: DossierStatus,
  resultKind: ResultKind.nullable(),
  channel: Channel,
  onlineLevel: OnlineLevel,
  serviceScope: ServiceScope,
  clockPolicy: ClockPolicy,
  procedure: z.object({ code: z.string(), name: z.string(), shortName: z.string().nullable(), caseName: z.string(), versionNo: z.int() }),
  agency: z.object({ id: Id, name: z.string(), phone: z.string().nullable(), address: z.string().nullable() }),
  handedInAtName: z.string().nullable().describe('where it was handed in; null online, where nobody took it'),
  receivingAgencyName: z.string().nullable(),
  collectAt: z.object({ id: Id, name: z.string(), address: z.string().nullable() }).nullable().describe('desk elsewhere that returns the result'),
  applicant: Party,
  submitter: Party.nullable(),
  returnChoice: ReturnChoice,
  form: FormDefinition.nullable(),
  answers: FormAnswers,
  components: z.array(DossierComponent),
  fees: z.array(DossierFee),
  feeTotal: Money.nullable(),
  feePaid: z.object({ amount: Money, at: InstantText, receiptNo: z.string() }).nullable().describe('all that was paid, with its last moment'),
  obligation: z.object({ amount: Money, reason: z.string() }).nullable().describe('financial obligation of status 6'),
  submittedAt: InstantText,
  receivedAt: InstantText.nullable(),
  receptionDueAt: InstantText.nullable(),
  coordination: z
    .object({ since: InstantText, why: CoordinationReason })
    .nullable()
    .describe('the centre of the province is finding out who is competent'),
  dueAt: InstantText.nullable(),
  originalDueAt: InstantText.nullable(),
  timeUnit: TimeLimitUnit.nullable(),
  pausedSince: InstantText.nullable(),
  dueIfResumed: InstantText.nullable().describe('while the clock stands: the due moment if it ran again now'),
  resolvedAt: InstantText.nullable(),
  returnedAt: InstantText.nullable(),
  time: TimeTagData,
  why: z.array(DeadlineLine),
  step: z.object({ key: z.string(), kind: StepKind, name: z.string(), since: InstantText }).nullable(),
  holder: z.object({ id: Id.nullable(), name: z.string().nullable(), position: z.string().nullable(), agencyName: z.string() }).nullable(),
  proposal: z.object({ outcome: ResultKind, opinion: z.string(), byName: z.string(), at: InstantText, draft: DocumentRef.nullable() }).nullable(),
  confirmation: ConfirmationView.nullable().describe('the last draft that the applicant was asked to check'),
  apologyDraft: z
    .object({ reason: z.string(), newDueAt: InstantText, byName: z.string().nullable(), at: InstantText })
    .nullable()
    .describe('stands before the leader; null for citizens; byName null = prepared by the system'),
  apology: z
    .object({ reason: z.string(), oldDueAt: InstantText, newDueAt: InstantText, extended: z.boolean(), at: InstantText })
    .nullable()
    .describe('the last letter of apology; `extended` false: late stays late'),
  result: z.object({ code: z.string(), number: z.string(), document: DocumentRef }).nullable(),
  shipment: z.object({ trackingNo: z.string(), carrier: z.string(), at: InstantText }).nullable(),
  supplements: z.array(SupplementView),
  papers: z.array(PaperRef),
  agencySteps: z.array(AgencyStepView),
  access: z
    .enum(['WHOLE', 'STEP', 'DESK'])
    .describe('STEP = an agency asked something; DESK = one that took it in or returns its result for the competent one: each sees its part'),
  labelIds: z.array(Id).describe('marks of the office; empty for citizens'),
  timeline: z.array(TimelineEntry),
  acts: z.array(ActChoice),
  assignees: z.array(z.object({ id: Id, name: z.string(), position: z.string().nullable(), openDossiers: z.int() })).describe('officers who may be given the dossier; empty for citizens'),
});
export type DossierDetail = z.infer<typeof DossierDetail>;

/** Public tracking by code: code and stage only (TT 01/2018 art. 16.2d). */
export const TrackingAnswer = z.object({ code: z.string(), stage: z.enum(['SENT', 'RECEIVED', 'IN_PROGRESS', 'WAITING_FOR_APPLICANT', 'RESULT_READY', 'ENDED']) });
export type TrackingAnswer = z.infer<typeof TrackingAnswer>;

