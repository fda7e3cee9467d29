import { z } from 'zod';
import { Id, InstantText, Money, PlainDateText, Words } from '../primitives/primitives.js';
import { AGENCY_STEP_ACT_TYPES, AGENCY_STEP_ACTS } from './agency-step.js';
import { PaperVerdict, ResultKind } from './dossier-status.js';

const componentKey = z.string().max(60);
const reason = Words(4000);

/** Reasons for not accepting, as a list beside the free text (domain.md §3). */
export const REJECTION_GROUNDS = [
  'NOT_COMPETENT',
  'NOT_ELIGIBLE',
  'CONDITIONS_NOT_MET',
  'FALSE_DOSSIER',
  'ALREADY_RESOLVED',
  'SUPPLEMENT_NOT_PROVIDED',
  'DUPLICATE',
] as const;

const PaperJudgement = z.object({ componentKey, verdict: PaperVerdict, note: Words(1000).default('') });
export type PaperJudgement = z.infer<typeof PaperJudgement>;

const RECEIVE = z.object({ type: z.literal('RECEIVE'), note: reason.default('') });
const ASSIGN = z.object({ type: z.literal('ASSIGN'), assigneeId: Id, note: reason.default('') });
/** A note of the office; officers named in it are told. */
const NOTE = z.object({ type: z.literal('NOTE'), text: reason, mentions: z.array(Id).max(20).optional() });

const LABEL = z.object({ type: z.literal('LABEL'), add: z.array(Id).max(10), remove: z.array(Id).max(10) });

/** Acts that may be done to many dossiers at once: those that ask nothing about the single one. */
export const BulkActBody = z.discriminatedUnion('type', [RECEIVE, ASSIGN, NOTE, LABEL]);
export type BulkActBody = z.infer<typeof BulkActBody>;

/**
 * Everything that can be done to a dossier after it exists. The acts that make it have endpoints of their own.
 * An empty `reason` is refused by the domain with `reason.required`, so that the words reach the field.
 */
export const DossierActBody = z.discriminatedUnion('type', [
  RECEIVE,
  z.object({ type: z.literal('REJECT_AT_INTAKE'), ground: z.enum(REJECTION_GROUNDS), reason }),
  z.object({
    type: z.literal('REQUEST_SUPPLEMENT'),
    papers: z.array(z.object({ componentKey, note: Words(1000) })).max(200),
    message: reason.default(''),
    replyBy: PlainDateText.nullable().default(null).describe('null = by the procedure'),
  }),
  z.object({
    type: z.literal('ANSWER_SUPPLEMENT'),
    papers: z.array(z.object({ componentKey, documentIds: z.array(Id).max(20) })).max(200),
    message: reason.default(''),
  }),
  z.object({ type: z.literal('WITHDRAW'), reason: reason.default('') }),
  ASSIGN,
  z.object({ type: z.literal('JUDGE_PAPERS'), verdicts: z.array(PaperJudgement).min(1).max(200) }),
  z.object({ type: z.literal('PROPOSE'), outcome: ResultKind, opinion: reason, draftDocumentId: Id.nullable().default(null) }),
  z
    .object({ type: z.literal('ASK_CONFIRMATION'), text: reason, documentId: Id.nullable().default(null) })
    .describe('the applicant checks the draft of the result: words, and where there is one its file'),
  z.object({ type: z.literal('ANSWER_CONFIRMATION'), isRight: z.boolean(), text: reason.default('') }).describe('`text` is needed where it is not right'),
  z.object({ type: z.literal('PASS_CONFIRMATION') }).describe('by the system alone, when the time to answer has passed'),
  z.object({ type: z.literal('RETURN_PROPOSAL'), reason }),
  z.object({ type: z.literal('APPROVE'), note: reason.default('') }),
  z.object({ type: z.literal('ISSUE_RESULT'), documentId: Id, resultNumber: Words(60).default('') }),
  z.object({
    type: z.literal('RETURN_RESULT'),
    receiverName: Words(200),
    originalsReturned: z.boolean().default(true),
    note: reason.default(''),
  }),
  z.object({ type: z.literal('REQUIRE_PAYMENT'), amount: Money, reason }),
  z.object({ type: z.literal('CONFIRM_PAYMENT'), receiptNo: Words(60).default('') }),
  z.object({ type: z.literal('STOP'), reason, legalBasis: Words(500).default('') }),
  z.object({ type: z.literal('RESUME'), reason }),
  z.object({ type: z.literal('REOPEN'), reason }),
  z.object({
    type: z.literal('RESOLVE_AT_ONCE'),
    outcome: ResultKind,
    documentId: Id,
    resultNumber: Words(60).default(''),
    receiverName: Words(200),
    originalsReturned: z.boolean().default(true),
    note: reason.default('').describe('needed where the outcome is REFUSED'),
  }),
  z.object({ type: z.literal('CORRECT_RESULT'), reason, documentId: Id, resultNumber: Words(60).default('') }),
  z.object({ type: z.literal('UNDO'), reason }),
  z.object({ type: z.literal('RECOUNT_DUE') }).describe('by the system alone, after the calendar was changed'),
  z.object({
    type: z.literal('PREPARE_APOLOGY'),
    reason,
    newDueAt: InstantText.nullable().default(null).describe('null = three working days later, as the system proposes'),
  }),
  z.object({ type: z.literal('EXTEND'), reason, newDueAt: InstantText }),
  z.object({ type: z.literal('APOLOGIZE'), reason, newDueAt: InstantText }),
  z.object({ type: z.literal('RECORD_FEE'), amount: Money, receiptNo: Words(60).default('') }),
  z.object({ type: z.literal('DISPATCH_POST'), trackingNo: Words(60).min(1), carrier: Words(100).default('') }),
  NOTE,
  z.object({ type: z.literal('MESSAGE'), text: reason }),
  LABEL,
  z.object({ type: z.literal('ASSIGN_COMPETENT_AGENCY'), agencyId: Id, reason }),
  ...AGENCY_STEP_ACTS,
]);
export type DossierActBody = z.infer<typeof DossierActBody>;

/** Acts that change an existing dossier. */
export type DossierActType = DossierActBody['type'];

/**
 * Acts that make a dossier: by a citizen from a draft, by an officer at the counter or from the post, or by a desk that hands it
 * on to the competent agency elsewhere.
 */
export const CREATING_ACTS = ['SUBMIT', 'INTAKE', 'HAND_IN'] as const;
export type CreatingAct = (typeof CREATING_ACTS)[number];

/** All acts of the journal. */
export const ACT_TYPES = [
  ...CREATING_ACTS,
  'RECEIVE',
  'REJECT_AT_INTAKE',
  'REQUEST_SUPPLEMENT',
  'ANSWER_SUPPLEMENT',
  'WITHDRAW',
  'ASSIGN',
  'JUDGE_PAPERS',
  'ASK_CONFIRMATION',
  'ANSWER_CONFIRMATION',
  'PASS_CONFIRMATION',
  'PROPOSE',
  'RETURN_PROPOSAL',
  'APPROVE',
  'ISSUE_RESULT',
  'RETURN_RESULT',
  'REQUIRE_PAYMENT',
  'CONFIRM_PAYMENT',
  'STOP',
  'RESUME',
  'REOPEN',
  'RESOLVE_AT_ONCE',
  'CORRECT_RESULT',
  'UNDO',
  'RECOUNT_DUE',
  'PREPARE_APOLOGY',
  'EXTEND',
  'APOLOGIZE',
  'RECORD_FEE',
  'DISPATCH_POST',
  'NOTE',
  'MESSAGE',
  'LABEL',
  'ASSIGN_COMPETENT_AGENCY',
  ...AGENCY_STEP_ACT_TYPES,
] as const satisfies readonly (DossierActType | CreatingAct)[];
export const ActType = z.enum(ACT_TYPES);
export type ActType = z.infer<typeof ActType>;

/** Whether an act is done to a dossier that exists. */
export const isDossierAct = (type: ActType): type is DossierActType => !(CREATING_ACTS as readonly ActType[]).includes(type);

/** Body of `POST /api/v1/dossiers/:code/acts`; `expectedVersion` is what the person saw. */
export const DossierActRequest = z.object({ expectedVersion: z.int().min(1), act: DossierActBody });
export type DossierActRequest = z.infer<typeof DossierActRequest>;
