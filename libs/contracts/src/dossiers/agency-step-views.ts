import { z } from 'zod';
import { TimeLimit } from '../calendar/time-limit.js';
import { defineEndpoint } from '../http/endpoint.js';
import { Id, InstantText } from '../primitives/primitives.js';
import { AgencyStepKind, AgencyStepOutcome, AgencyStepStage } from './agency-step.js';
import { DocumentRef } from './document-ref.js';

/** One step of another agency as its reader may see it: a citizen reads agency, stage and moments, no words and no files. */
export const AgencyStepView = z.object({
  no: z.int(),
  kind: AgencyStepKind,
  stage: AgencyStepStage,
  agency: z.object({ id: Id, name: z.string() }),
  isRequired: z.boolean(),
  isLead: z.boolean(),
  after: z.array(z.int()).describe('numbers of the steps whose answers come first'),
  limit: TimeLimit,
  request: z.string(),
  sentByName: z.string().nullable(),
  sentAt: InstantText.nullable(),
  dueAt: InstantText.nullable(),
  isLate: z.boolean().describe('open after its due moment'),
  acknowledgedAt: InstantText.nullable(),
  holderName: z.string().nullable(),
  answeredAt: InstantText.nullable(),
  outcome: AgencyStepOutcome.nullable(),
  answer: z.string(),
  note: z.string().describe('why it was returned, sent on or closed'),
  documents: z.array(DocumentRef),
  answerDocuments: z.array(DocumentRef),
  isMine: z.boolean().describe('the caller may act for the agency that is asked'),
});
export type AgencyStepView = z.infer<typeof AgencyStepView>;

/** Lists of the page "Phối hợp": what other agencies ask of the caller's, and what the caller's ask of others. */
export const AGENCY_STEP_LISTS = ['to-acknowledge', 'to-answer', 'sent'] as const;
export const AgencyStepList = z.enum(AGENCY_STEP_LISTS);
export type AgencyStepList = z.infer<typeof AgencyStepList>;

/** A line of these lists. The applicant's name only: what else may be read stands on the dossier's page. */
export const AgencyStepRow = z.object({
  code: z.string(),
  no: z.int(),
  kind: AgencyStepKind,
  stage: AgencyStepStage,
  procedureName: z.string(),
  applicantName: z.string(),
  agencyName: z.string().describe('the agency that is asked'),
  senderAgencyName: z.string(),
  isRequired: z.boolean(),
  sentAt: InstantText.nullable(),
  dueAt: InstantText.nullable(),
  isLate: z.boolean(),
  holderName: z.string().nullable(),
});
export type AgencyStepRow = z.infer<typeof AgencyStepRow>;

/** Counters of both sides, exact to 999; 1000 means "more". */
export const AgencyStepCounts = z.object({
  toAcknowledge: z.int(),
  toAnswer: z.int(),
  sent: z.int(),
  sentUnacknowledged: z.int(),
  sentReturned: z.int(),
  sentLate: z.int(),
});
export type AgencyStepCounts = z.infer<typeof AgencyStepCounts>;

export const agencyStepEndpoints = {
  /** Officer: one list, the most urgent first, at most 200, with the counters of all. */
  list: defineEndpoint({
    method: 'GET',
    path: '/api/v1/agency-steps',
    query: z.object({ list: AgencyStepList }),
    response: z.object({ items: z.array(AgencyStepRow), counts: AgencyStepCounts, asOf: InstantText }),
  }),
  counts: defineEndpoint({ method: 'GET', path: '/api/v1/agency-steps/counts', response: z.object({ counts: AgencyStepCounts }) }),
};
