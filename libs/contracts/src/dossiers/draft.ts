import { z } from 'zod';
import { FormAnswers } from '../forms/form-definition.js';
import { Id, InstantText, LocalText, PlainDateText, Words } from '../primitives/primitives.js';
import { DocumentRef } from './document-ref.js';
import { Party, ReturnChoice } from './dossier.js';

/** An answer that the new version of a procedure does not take, in words, with the reason. */
export const LostAnswer = z.object({
  key: z.string(),
  label: LocalText,
  text: z.object({ vi: z.string(), en: z.string() }),
  reason: z.enum(['QUESTION_GONE', 'QUESTION_CHANGED', 'ANSWER_NO_LONGER_VALID']),
});
export type LostAnswer = z.infer<typeof LostAnswer>;

/** What changed when a draft was carried over to a newer version; kept until the draft is sent, so that nothing typed is lost. */
export const DraftCarryOver = z.object({
  validFrom: PlainDateText.describe('local day since which the new version holds'),
  toReview: z.array(z.string()).describe('keys of questions to answer again or for the first time'),
  lostAnswers: z.array(LostAnswer),
  lostPapers: z.array(z.object({ componentKey: z.string(), name: z.string(), documents: z.array(DocumentRef) })),
});
export type DraftCarryOver = z.infer<typeof DraftCarryOver>;

/** A dossier being written; outside the journal until it is sent. `revision` grows with each save. */
export const DossierDraft = z.object({
  id: Id,
  revision: z.int(),
  procedureCode: z.string(),
  procedureName: z.string(),
  versionId: Id,
  versionReplaced: z.boolean().describe('a newer version is in force: see what changed before sending'),
  caseKey: z.string(),
  agencyId: Id.nullable(),
  agencyName: z.string().nullable(),
  answers: FormAnswers,
  applicant: Party.nullable().describe('null = the account holder, from the profile'),
  components: z.array(z.object({ componentKey: z.string(), documents: z.array(DocumentRef), notHeld: z.boolean() })),
  returnChoice: ReturnChoice.nullable(),
  carriedOver: DraftCarryOver.nullable().describe('null = always written under this version'),
  savedAt: InstantText,
  keptUntil: InstantText,
});
export type DossierDraft = z.infer<typeof DossierDraft>;

/** A draft that its owner threw away and may take back. */
export const ThrownAwayDraft = z.object({
  id: Id,
  procedureName: z.string(),
  deletedAt: InstantText,
  restorableUntil: InstantText,
});
export type ThrownAwayDraft = z.infer<typeof ThrownAwayDraft>;

/** One save: only what changed. `baseRevision` is what this device saw; newest wins per field and `conflicts` names the rest. */
export const DraftPatch = z.object({
  baseRevision: z.int(),
  caseKey: z.string().max(60).optional(),
  agencyId: Id.optional(),
  answers: FormAnswers.optional().describe('merged by key; null removes an answer'),
  applicant: Party.nullable().optional(),
  components: z.array(z.object({ componentKey: z.string().max(60), documentIds: z.array(Id).max(20), notHeld: z.boolean().default(false) })).max(200).optional(),
  returnChoice: ReturnChoice.optional(),
});
export type DraftPatch = z.infer<typeof DraftPatch>;

/** Sending a draft. Level gates are judged by the server (domain.md §1.1). */
export const SubmitRequest = z.object({ revision: z.int(), declared: z.boolean(), consentPurpose: z.literal(true) });
export type SubmitRequest = z.infer<typeof SubmitRequest>;

/** Answer to the acts that make a dossier: proof for the person. */
export const SubmissionReceipt = z.object({
  dossierId: Id,
  code: z.string(),
  version: z.int(),
  submittedAt: InstantText,
  receivedAt: InstantText.nullable(),
  answerBy: InstantText.nullable().describe('end of the 8 working hours for the answer (NĐ 45/2020)'),
  dueAt: InstantText.nullable(),
  agencyName: z.string(),
});
export type SubmissionReceipt = z.infer<typeof SubmissionReceipt>;

/** Intake by an officer, at the counter or from the post, for a procedure of any level. */
export const IntakeRequest = z.object({
  channel: z.enum(['COUNTER', 'POST']),
  procedureCode: z.string().max(40),
  caseKey: z.string().max(60),
  agencyId: Id.describe('competent agency'),
  deskAgencyId: Id.optional().describe('the desk that takes it in for a competent agency elsewhere; absent = the competent one takes it in'),
  applicant: Party,
  submitter: Party.nullable().default(null),
  answers: FormAnswers.default({}),
  papers: z.array(z.object({
    componentKey: z.string().max(60),
    originals: z.int().min(0).max(99),
    copies: z.int().min(0).max(99),
    notApplicable: z.boolean().default(false),
    documentIds: z.array(Id).max(20).default([]),
    note: Words(500).default(''),
  })).max(200),
  returnChoice: ReturnChoice,
  feePaid: z.object({ amount: z.int().nonnegative(), receiptNo: Words(60).default('') }).nullable().default(null),
  handedOverAt: InstantText.nullable().default(null).describe('needed for POST: signing of the Biên bản giao nhận is the legal time'),
});
export type IntakeRequest = z.infer<typeof IntakeRequest>;
