import { z } from 'zod';
import { AGENCY_KINDS } from '../agencies/agency.js';
import { TimeLimit } from '../calendar/index.js';
import { FormDefinition } from '../forms/form-definition.js';
import { AgencyCode, LocalText, Money, PlainDateText, Words } from '../primitives/primitives.js';
import { Expression } from '../rules/index.js';
import { ApplicantKind, Channel, ClockPolicy, LifeEvent, OnlineLevel, ServiceScope } from './level.js';
import { Situations } from './situations.js';
import { WorkflowStep } from './workflow-step.js';

/**
 * Groups that the law lets be exempted or charged less (Luật Phí và lệ phí 97/2015/QH13 art. 10). Which procedure grants how
 * much is set by decree or by the People's Council: data of the fee, never a rule here.
 */
export const EXEMPTION_GROUPS = ['CHILD', 'POOR_HOUSEHOLD', 'ELDERLY', 'DISABLED', 'MERITORIOUS', 'ETHNIC_MINORITY_REMOTE'] as const;
export const ExemptionGroup = z.enum(EXEMPTION_GROUPS);
export type ExemptionGroup = z.infer<typeof ExemptionGroup>;

/** Who pays less, how much less, and how that is known: by a paper that is handed in, by an answer, or by both. */
export const FeeExemption = z
  .object({
    group: ExemptionGroup,
    percent: z.int().min(1).max(100).optional().describe('share taken off; 100 = nothing to pay'),
    amount: Money.optional().describe('sum taken off, in place of a share'),
    proof: z.string().max(60).optional().describe('key of the paper of the case that proves it'),
    when: Expression.optional().describe('true of the answers of those in the group'),
  })
  .refine(({ percent, amount }) => (percent === undefined) !== (amount === undefined), { path: ['percent'], params: { code: 'field.empty' } });
export type FeeExemption = z.infer<typeof FeeExemption>;

/** One fee (phí) or charge (lệ phí). `amount` null = the agency tells after looking; 0 = free and known to be free. */
export const FeeRule = z.object({
  key: z.string().max(60),
  kind: z.enum(['FEE', 'CHARGE']),
  name: z.string().max(500),
  amount: Money.nullable(),
  amountBy: Expression.optional().describe('gives the amount from the answers, in place of `amount`; whole đồng'),
  note: z.string().max(5000).optional(),
  channel: Channel.nullable().describe('null = every channel'),
  exemptions: z.array(FeeExemption).max(20).optional(),
});
export type FeeRule = z.infer<typeof FeeRule>;

/** What holds for one way of filing; `timeLimit` null is shown as "theo quy định", never guessed. */
export const ChannelRule = z.object({
  channel: Channel,
  allowed: z.boolean(),
  reasonNotAllowed: z.string().max(500).optional(),
  timeLimit: TimeLimit.nullable(),
  note: z.string().max(10_000).optional(),
});
export type ChannelRule = z.infer<typeof ChannelRule>;

/** Kinds of files that a paper may be handed in as; no others can be uploaded. */
export const PAPER_FILE_KINDS = ['PDF', 'IMAGE'] as const;
export type PaperFileKind = (typeof PAPER_FILE_KINDS)[number];

/** The kind of a file by its media type, as the content told it. @param mediaType one of `UPLOAD_LIMITS.mediaTypes` */
export const fileKindOf = (mediaType: string): PaperFileKind => (mediaType === 'application/pdf' ? 'PDF' : 'IMAGE');

/** One paper asked for (thành phần hồ sơ). */
export const ProcedureComponent = z.object({
  key: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .max(60),
  name: z.string().max(6000),
  shortName: z.string().max(60).optional(),
  required: z.boolean(),
  requiredWhen: z.string().max(300).optional().describe('words: when an optional paper is needed'),
  askedWhen: Expression.optional().describe('asked for only while this is true of the answers'),
  originals: z.int().min(0).max(99),
  copies: z.int().min(0).max(99),
  templates: z.array(z.object({ name: z.string(), url: z.string().optional() })).default([]),
  accepts: z.array(z.enum(PAPER_FILE_KINDS)).min(1).optional().describe('absent = every kind that can be uploaded'),
  fromStore: z.boolean().optional().describe('may be taken from the store of verified documents of the citizen'),
});
export type ProcedureComponent = z.infer<typeof ProcedureComponent>;

/** Why somebody cannot file in a case: `when` is true of his answers; the words say it and what he may do instead. */
export const EligibilityRule = z.object({ when: Expression, words: LocalText });
export type EligibilityRule = z.infer<typeof EligibilityRule>;

/** A case (trường hợp) of a version: its own form, papers, fees, time limits and workflow. */
export const ProcedureCase = z.object({
  key: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .max(60),
  name: LocalText,
  channels: z.array(ChannelRule).min(1),
  eligibility: z.array(EligibilityRule).max(20).optional(),
  fees: z.array(FeeRule),
  components: z.array(ProcedureComponent).max(200),
  form: FormDefinition.nullable().describe('level 3 and 4 need one'),
  workflow: z.array(WorkflowStep).min(1),
  maxLevel: OnlineLevel.optional().describe('a case may lower the level of its version'),
});
export type ProcedureCase = z.infer<typeof ProcedureCase>;

/** Who offers the procedure, as a rule by kind of agency instead of one row per commune (design.md §5a.7). */
export const OfferRule = z.object({
  kinds: z.array(z.enum(AGENCY_KINDS)),
  agencyCodes: z.array(AgencyCode).default([]),
});
export type OfferRule = z.infer<typeof OfferRule>;

/** All that a version says apart from its cases: the information items of TT 32/2017 level 1. */
export const ProcedureContent = z.object({
  name: z.string().min(1).max(2000),
  shortName: z.string().max(60).optional(),
  everydayNames: z
    .array(z.string().max(120))
    .default([])
    .describe('what people call it; searched like the name'),
  nameEn: z.string().max(2000).optional(),
  summary: z.string().max(1000).optional(),
  fieldCode: z.string().max(40),
  onlineLevel: OnlineLevel,
  serviceScope: ServiceScope,
  partialReason: z.string().max(500).optional(),
  visits: z.int().min(0).max(9).nullable().describe('times one must come; null = not known'),
  visitReason: z.string().max(300).optional(),
  clockPolicy: ClockPolicy.default('RESTART'),
  noAppointment: z.boolean().default(false),
  supplementDays: z.int().min(1).max(180).default(10).describe('working days to answer a supplement request'),
  applicants: z.array(ApplicantKind),
  lifeEvents: z.array(LifeEvent).default([]),
  offeredBy: OfferRule,
  executingAgencies: z.array(z.string()).default([]).describe('as the national catalogue words them'),
  steps: z.array(z.string().max(20_000)).default([]),
  conditions: z.string().max(20_000).optional(),
  results: z.array(z.object({ code: z.string().optional(), name: z.string().max(2000) })).default([]),
  legalBasis: z
    .array(z.object({ number: z.string().max(200), title: z.string().max(2000).optional() }))
    .default([]),
  decisionNo: z.string().max(200).optional(),
  situations: Situations.optional().describe('questions whose answers choose the case'),
  setCount: z.int().min(1).max(20).default(1),
  popular: z.boolean().default(false),
  source: z.string().max(300).optional(),
});
export type ProcedureContent = z.infer<typeof ProcedureContent>;

/** What the office tells citizens of the end of a procedure, in its own words. */
export const ClosingNotice = z.object({ vi: Words(1000).pipe(z.string().min(1)), en: Words(1000).optional() });
export type ClosingNotice = z.infer<typeof ClosingNotice>;

/** The whole page of a procedure, in the version published today. */
export const ProcedureDetail = ProcedureContent.extend({
  code: z.string(),
  fieldName: z.string(),
  versionId: z.uuid(),
  versionNo: z.int(),
  publishedOn: PlainDateText,
  retiredOn: PlainDateText.nullable(),
  replacedByCode: z.string().nullable(),
  closingNotice: ClosingNotice.nullable(),
  cases: z.array(ProcedureCase),
  fileable: z.boolean(),
  refusal: z
    .object({ code: z.string(), params: z.record(z.string(), z.unknown()) })
    .nullable()
    .describe('why it cannot be filed online'),
  thisYear: z.object({ received: z.int(), resolved: z.int(), onTime: z.int() }),
});
export type ProcedureDetail = z.infer<typeof ProcedureDetail>;
