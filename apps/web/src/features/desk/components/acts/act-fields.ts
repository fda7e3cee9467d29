import {
  AGENCY_STEP_OUTCOMES,
  REJECTION_GROUNDS,
  RESULT_KINDS,
  type DocumentRef,
  type DossierActBody,
  type DossierActType,
  type DossierDetail,
} from '@motcua/contracts';
import { owedFee } from '@motcua/domain';
import { typedMomentOf } from '../../../../lib/format.js';
import { instantOf } from '../../../../lib/typed-moments.js';
import { COORDINATION_FORM, LABEL_FORM, NOTE_FORM } from './office-forms.js';
import { onlyStep } from '../agency/step-choices.js';

/** What the forms of acts ask for. */
export const ACT_FIELD_KEYS = [
  'note',
  'reason',
  'ground',
  'message',
  'replyBy',
  'assigneeId',
  'outcome',
  'opinion',
  'draft',
  'document',
  'resultNumber',
  'receiverName',
  'originalsReturned',
  'amount',
  'receiptNo',
  'legalBasis',
  'trackingNo',
  'carrier',
  'text',
  'newDueAt',
  'no',
  'stepOutcome',
  'answer',
  'agencyId',
  'documents',
  'asks',
  'mentions',
  'labels',
] as const;
export type ActFieldKey = (typeof ACT_FIELD_KEYS)[number];

/** What is typed for one act; kept when another form is opened in between. */
export type ActValues = Partial<Record<ActFieldKey, unknown>>;

export interface ActField {
  key: ActFieldKey;
  kind: 'words' | 'line' | 'money' | 'day' | 'moment' | 'ground' | 'outcome' | 'person' | 'file' | 'tick' | 'step' | 'stepOutcome' | 'stepAgency' | 'files' | 'colleagues' | 'labels' | 'offeringAgency';
  required?: boolean;
  /** The citizen reads these words. */
  isRead?: boolean;
}

type Body<T extends DossierActType> = Extract<DossierActBody, { type: T }>;

/** Acts whose form is more than a few fields. */
export const SPECIAL_ACTS = ['REQUEST_SUPPLEMENT', 'ANSWER_SUPPLEMENT', 'JUDGE_PAPERS', 'SEND_TO_AGENCIES'] as const satisfies readonly DossierActType[];
export type SpecialAct = (typeof SPECIAL_ACTS)[number];
export type PlainAct = Exclude<DossierActType, SpecialAct>;

export interface ActForm<T extends PlainAct> {
  fields: readonly ActField[];
  body: (values: ActValues, dossier: DossierDetail) => Body<T>;
  /** Values before anything is typed. */
  start?: (dossier: DossierDetail) => ActValues;
  /** Asked once more, in words of its own. */
  confirms?: 'reject' | 'withdraw' | 'stop' | 'issue' | 'newDue' | 'newPromise' | 'correct';
  isDanger?: true;
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const oneOf = <Member extends string>(members: readonly [Member, ...Member[]], value: unknown): Member =>
  members.find((member) => member === value) ?? members[0];

/** Digits of a sum as typed: `28.000 đ` → 28000. */
export const sumOf = (value: unknown): number => Number(text(value).replace(/\D/g, '') || 0);

const idOf = (value: unknown): string | null => (isDocument(value) ? value.id : null);

/** Whether a value is a file that was loaded. */
export const isDocument = (value: unknown): value is Pick<DocumentRef, 'id' | 'name'> =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'name' in value;

/** Files of an act as they were loaded. */
export const loadedFiles = (value: unknown): Pick<DocumentRef, 'id' | 'name'>[] => (Array.isArray(value) ? value.filter(isDocument) : []);

const reason = { key: 'reason', kind: 'words', required: true } as const satisfies ActField;
const readReason = { ...reason, isRead: true } as const satisfies ActField;
const note = { key: 'note', kind: 'words' } as const satisfies ActField;
const amount = { key: 'amount', kind: 'money', required: true } as const satisfies ActField;
const step = { key: 'no', kind: 'step', required: true } as const satisfies ActField;
const numberOf = (value: unknown): number => Number(text(value));
const receiptNo = { key: 'receiptNo', kind: 'line' } as const satisfies ActField;

const newDueAt = { key: 'newDueAt', kind: 'moment', required: true } as const satisfies ActField;

/** A moment as it was typed; null when nothing readable was. */
export const momentOf = (value: unknown): string | null => instantOf(text(value)) ?? null;

/** What was prepared stands in the form of whoever decides. */
const apologyStart = ({ apologyDraft }: DossierDetail): ActValues =>
  apologyDraft ? { reason: apologyDraft.reason, newDueAt: typedMomentOf(apologyDraft.newDueAt) } : {};

/** The form of each plain act: its fields in order, and the act they make. */
export const ACT_FORMS = {
  RECEIVE: { fields: [note], body: ({ note: said }) => ({ type: 'RECEIVE', note: text(said) }) },
  REJECT_AT_INTAKE: {
    fields: [{ key: 'ground', kind: 'ground', required: true }, readReason],
    body: (values) => ({ type: 'REJECT_AT_INTAKE', ground: oneOf(REJECTION_GROUNDS, values.ground), reason: text(values.reason) }),
    confirms: 'reject',
    isDanger: true,
  },
  WITHDRAW: {
    fields: [{ ...readReason, required: false }],
    body: (values) => ({ type: 'WITHDRAW', reason: text(values.reason) }),
    confirms: 'withdraw',
    isDanger: true,
  },
  ASSIGN: {
    fields: [{ key: 'assigneeId', kind: 'person', required: true }, note],
    body: (values) => ({ type: 'ASSIGN', assigneeId: text(values.assigneeId), note: text(values.note) }),
  },
  PROPOSE: {
    fields: [
      { key: 'outcome', kind: 'outcome', required: true },
      { key: 'opinion', kind: 'words' },
      { key: 'draft', kind: 'file' },
    ],
    start: () => ({ outcome: 'GRANTED' }),
    body: (values) => ({
      type: 'PROPOSE',
      outcome: oneOf(RESULT_KINDS, values.outcome),
      opinion: text(values.opinion),
      draftDocumentId: idOf(values.draft),
    }),
  },
  ASK_CONFIRMATION: {
    fields: [
      { key: 'text', kind: 'words', required: true, isRead: true },
      { key: 'draft', kind: 'file' },
    ],
    body: (values) => ({ type: 'ASK_CONFIRMATION', text: text(values.text), documentId: idOf(values.draft) }),
  },
  ANSWER_CONFIRMATION: { fields: [], body: () => ({ type: 'ANSWER_CONFIRMATION', isRight: true, text: '' }) },
  PASS_CONFIRMATION: { fields: [], body: () => ({ type: 'PASS_CONFIRMATION' }) },
  RETURN_PROPOSAL: { fields: [reason], body: (values) => ({ type: 'RETURN_PROPOSAL', reason: text(values.reason) }) },
  APPROVE: { fields: [note], body: (values) => ({ type: 'APPROVE', note: text(values.note) }) },
  ISSUE_RESULT: {
    fields: [
      { key: 'document', kind: 'file', required: true },
      { key: 'resultNumber', kind: 'line' },
    ],
    body: (values) => ({ type: 'ISSUE_RESULT', documentId: idOf(values.document) ?? '', resultNumber: text(values.resultNumber) }),
    confirms: 'issue',
  },
  RETURN_RESULT: {
    fields: [
      { key: 'receiverName', kind: 'line', required: true },
      { key: 'originalsReturned', kind: 'tick' },
      { ...note, isRead: true },
    ],
    start: ({ submitter, applicant }) => ({ receiverName: (submitter ?? applicant).fullName, originalsReturned: true }),
    body: (values) => ({
      type: 'RETURN_RESULT',
      receiverName: text(values.receiverName),
      originalsReturned: values.originalsReturned === true,
      note: text(values.note),
    }),
  },
  REQUIRE_PAYMENT: {
    fields: [amount, readReason],
    body: (values) => ({ type: 'REQUIRE_PAYMENT', amount: sumOf(values.amount), reason: text(values.reason) }),
  },
  CONFIRM_PAYMENT: { fields: [receiptNo], body: (values) => ({ type: 'CONFIRM_PAYMENT', receiptNo: text(values.receiptNo) }) },
  STOP: {
    fields: [readReason, { key: 'legalBasis', kind: 'line' }],
    body: (values) => ({ type: 'STOP', reason: text(values.reason), legalBasis: text(values.legalBasis) }),
    confirms: 'stop',
    isDanger: true,
  },
  RESUME: { fields: [readReason], body: (values) => ({ type: 'RESUME', reason: text(values.reason) }) },
  REOPEN: { fields: [reason], body: (values) => ({ type: 'REOPEN', reason: text(values.reason) }) },
  RESOLVE_AT_ONCE: {
    fields: [
      { key: 'outcome', kind: 'outcome', required: true },
      { key: 'document', kind: 'file', required: true },
      { key: 'resultNumber', kind: 'line' },
      { key: 'receiverName', kind: 'line', required: true },
      { key: 'originalsReturned', kind: 'tick' },
      { ...note, isRead: true },
    ],
    start: ({ submitter, applicant }) => ({
      outcome: 'GRANTED',
      receiverName: (submitter ?? applicant).fullName,
      originalsReturned: true,
    }),
    body: (values) => ({
      type: 'RESOLVE_AT_ONCE',
      outcome: oneOf(RESULT_KINDS, values.outcome),
      documentId: idOf(values.document) ?? '',
      resultNumber: text(values.resultNumber),
      receiverName: text(values.receiverName),
      originalsReturned: values.originalsReturned === true,
      note: text(values.note),
    }),
    confirms: 'issue',
  },
  CORRECT_RESULT: {
    fields: [readReason, { key: 'document', kind: 'file', required: true }, { key: 'resultNumber', kind: 'line' }],
    body: (values) => ({
      type: 'CORRECT_RESULT',
      reason: text(values.reason),
      documentId: idOf(values.document) ?? '',
      resultNumber: text(values.resultNumber),
    }),
    confirms: 'correct',
  },
  UNDO: { fields: [reason], body: (values) => ({ type: 'UNDO', reason: text(values.reason) }) },
  RECOUNT_DUE: { fields: [], body: () => ({ type: 'RECOUNT_DUE' }) },
  PREPARE_APOLOGY: {
    fields: [reason, { ...newDueAt, required: false }],
    start: apologyStart,
    body: (values) => ({ type: 'PREPARE_APOLOGY', reason: text(values.reason), newDueAt: momentOf(values.newDueAt) }),
  },
  EXTEND: {
    fields: [readReason, newDueAt],
    start: apologyStart,
    body: (values) => ({ type: 'EXTEND', reason: text(values.reason), newDueAt: momentOf(values.newDueAt) ?? '' }),
    confirms: 'newDue',
  },
  APOLOGIZE: {
    fields: [readReason, newDueAt],
    start: apologyStart,
    body: (values) => ({ type: 'APOLOGIZE', reason: text(values.reason), newDueAt: momentOf(values.newDueAt) ?? '' }),
    confirms: 'newPromise',
  },
  RECORD_FEE: {
    fields: [amount, receiptNo],
    start: ({ feeTotal, feePaid }) => (feeTotal === null ? {} : { amount: String(owedFee(feeTotal, feePaid?.amount ?? null)) }),
    body: (values) => ({ type: 'RECORD_FEE', amount: sumOf(values.amount), receiptNo: text(values.receiptNo) }),
  },
  DISPATCH_POST: {
    fields: [
      { key: 'trackingNo', kind: 'line', required: true },
      { key: 'carrier', kind: 'line' },
    ],
    body: (values) => ({ type: 'DISPATCH_POST', trackingNo: text(values.trackingNo), carrier: text(values.carrier) }),
  },
  NOTE: NOTE_FORM,
  LABEL: LABEL_FORM,
  ASSIGN_COMPETENT_AGENCY: COORDINATION_FORM,
  MESSAGE: { fields: [{ key: 'text', kind: 'words', required: true, isRead: true }], body: (values) => ({ type: 'MESSAGE', text: text(values.text) }) },
  ACKNOWLEDGE_AGENCY_STEP: {
    fields: [step],
    start: onlyStep('ACKNOWLEDGE_AGENCY_STEP'),
    body: (values) => ({ type: 'ACKNOWLEDGE_AGENCY_STEP', no: numberOf(values.no) }),
  },
  ANSWER_AGENCY_STEP: {
    fields: [step, { key: 'stepOutcome', kind: 'stepOutcome', required: true }, { key: 'answer', kind: 'words', required: true }, { key: 'documents', kind: 'files' }],
    start: onlyStep('ANSWER_AGENCY_STEP'),
    body: (values) => ({
      type: 'ANSWER_AGENCY_STEP',
      no: numberOf(values.no),
      outcome: oneOf(AGENCY_STEP_OUTCOMES, values.stepOutcome),
      answer: text(values.answer),
      documentIds: loadedFiles(values.documents).map(({ id }) => id),
    }),
  },
  RETURN_AGENCY_STEP: {
    fields: [step, reason],
    start: onlyStep('RETURN_AGENCY_STEP'),
    body: (values) => ({ type: 'RETURN_AGENCY_STEP', no: numberOf(values.no), reason: text(values.reason) }),
  },
  REDIRECT_AGENCY_STEP: {
    fields: [step, { key: 'agencyId', kind: 'stepAgency', required: true }, note],
    start: onlyStep('REDIRECT_AGENCY_STEP'),
    body: (values) => ({ type: 'REDIRECT_AGENCY_STEP', no: numberOf(values.no), agencyId: text(values.agencyId), note: text(values.note) }),
  },
  CLOSE_AGENCY_STEP: {
    fields: [step, reason],
    start: onlyStep('CLOSE_AGENCY_STEP'),
    body: (values) => ({ type: 'CLOSE_AGENCY_STEP', no: numberOf(values.no), reason: text(values.reason) }),
  },
} as const satisfies { [T in PlainAct]: ActForm<T> };

/** The form of an act with its optional parts. */
export const actForm = (type: PlainAct): ActForm<PlainAct> => ACT_FORMS[type];
