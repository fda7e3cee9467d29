import { z } from 'zod';
import { TimeLimit } from '../calendar/time-limit.js';
import { Id, Words } from '../primitives/primitives.js';

/** What is asked of another agency: its opinion, or work of its own in a joint procedure (liên thông). Source: domain.md §2.2, §2.3. */
export const AGENCY_STEP_KINDS = ['CONSULT', 'TASK'] as const;
export const AgencyStepKind = z.enum(AGENCY_STEP_KINDS);
export type AgencyStepKind = z.infer<typeof AgencyStepKind>;

/**
 * Where a step of another agency stands. WAITING = its turn comes after other steps; RETURNED = sent to the wrong
 * recipient, back with the sender; CLOSED = the sender waits no longer.
 */
export const AGENCY_STEP_STAGES = ['WAITING', 'SENT', 'ACKNOWLEDGED', 'ANSWERED', 'RETURNED', 'CLOSED'] as const;
export const AgencyStepStage = z.enum(AGENCY_STEP_STAGES);
export type AgencyStepStage = z.infer<typeof AgencyStepStage>;

/** The gist of an answer: agreed or done, or not. */
export const AGENCY_STEP_OUTCOMES = ['FAVOURABLE', 'UNFAVOURABLE'] as const;
export const AgencyStepOutcome = z.enum(AGENCY_STEP_OUTCOMES);
export type AgencyStepOutcome = z.infer<typeof AgencyStepOutcome>;

/** Agencies that can be asked in one act. */
export const MOST_STEPS_AT_ONCE = 10;

const no = z.int().min(1).max(1000).describe('number of the step within its dossier');
const files = z.array(Id).max(20).default([]);

const NewAgencyStep = z.object({
  kind: AgencyStepKind,
  agencyId: Id,
  request: Words(4000).describe('empty is refused by the domain, at the field'),
  limit: TimeLimit.describe('counted by the working calendar of that agency from the moment its turn comes'),
  isRequired: z.boolean().default(true).describe('nothing is proposed while it is open'),
  isLead: z.boolean().default(false).describe('this agency leads the others of the act; none = the sender leads'),
  after: z.array(z.int().min(0)).max(MOST_STEPS_AT_ONCE).default([]).describe('places in this list, earlier ones, whose answers come first'),
});

/** Acts on steps of other agencies, by the one who asks and by those who are asked. */
export const AGENCY_STEP_ACTS = [
  z.object({
    type: z.literal('SEND_TO_AGENCIES'),
    steps: z.array(NewAgencyStep).min(1).max(MOST_STEPS_AT_ONCE),
    componentKeys: z.array(z.string().max(60)).max(200).default([]).describe('papers of the dossier that those asked may read'),
    sharesAnswers: z.boolean().default(true).describe('whether they may read the answers of the form'),
    documentIds: files,
  }),
  z.object({ type: z.literal('ACKNOWLEDGE_AGENCY_STEP'), no }),
  z.object({ type: z.literal('ANSWER_AGENCY_STEP'), no, outcome: AgencyStepOutcome, answer: Words(4000), documentIds: files }),
  z.object({ type: z.literal('RETURN_AGENCY_STEP'), no, reason: Words(4000) }),
  z.object({ type: z.literal('REDIRECT_AGENCY_STEP'), no, agencyId: Id, note: Words(4000).default('') }),
  z.object({ type: z.literal('CLOSE_AGENCY_STEP'), no, reason: Words(4000) }),
] as const;

/** Names of these acts, in the order of {@link AGENCY_STEP_ACTS}. */
export const AGENCY_STEP_ACT_TYPES = [
  'SEND_TO_AGENCIES',
  'ACKNOWLEDGE_AGENCY_STEP',
  'ANSWER_AGENCY_STEP',
  'RETURN_AGENCY_STEP',
  'REDIRECT_AGENCY_STEP',
  'CLOSE_AGENCY_STEP',
] as const;
export type AgencyStepActType = (typeof AGENCY_STEP_ACT_TYPES)[number];
