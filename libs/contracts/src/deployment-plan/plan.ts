import { z } from 'zod';
import { OnlineLevel } from '../catalogue/level.js';
import { Id, InstantText, PlainDateText, Words } from '../primitives/primitives.js';

/** How far the work on a service has come. That the level is reached is never typed: it follows from the levels in force. */
export const PLAN_PROGRESS = ['NOT_STARTED', 'PREPARING', 'BUILDING', 'TRIAL', 'READY'] as const;
export const PlanProgress = z.enum(PLAN_PROGRESS);
export type PlanProgress = z.infer<typeof PlanProgress>;

/** What keeps a service from being raised; OTHER needs words. */
export const BLOCKING_REASONS = ['LEGAL', 'FORM', 'DATA_LINK', 'PAYMENT', 'SIGNATURE', 'FIELD_CHECK', 'STAFF', 'FUNDS', 'OTHER'] as const;
export const BlockingReason = z.enum(BLOCKING_REASONS);
export type BlockingReason = z.infer<typeof BlockingReason>;

/** Where an item stands against its day; blocked is a fact beside it. */
export const PLAN_STATES = ['REACHED', 'LATE', 'DUE_THIS_QUARTER', 'LATER'] as const;
export const PlanState = z.enum(PLAN_STATES);
export type PlanState = z.infer<typeof PlanState>;

/** What a list of items may be narrowed to. */
export const PLAN_FILTERS = ['LATE', 'DUE_THIS_QUARTER', 'REACHED', 'BLOCKED'] as const;
export const PlanFilter = z.enum(PLAN_FILTERS);
export type PlanFilter = z.infer<typeof PlanFilter>;

/** Levels a plan raises services to (QĐ 846/QĐ-TTg). */
export const TARGET_LEVELS = [3, 4] as const;
export const TargetLevel = z.literal(TARGET_LEVELS);
export type TargetLevel = z.infer<typeof TargetLevel>;

/** What a plan is called and which decision it follows. */
export const PlanHead = z.object({
  name: Words(300).min(1),
  decisionNo: Words(200).min(1),
  decidedOn: PlainDateText,
});
export type PlanHead = z.infer<typeof PlanHead>;

/** One service to bring to a level by a day, as it is planned. */
export const PlanEntry = z.object({
  procedureCode: z.string().trim().min(1).max(40),
  targetLevel: TargetLevel,
  dueOn: PlainDateText.describe('last day on which it is still in time'),
  agencyCode: z.string().trim().min(1).max(35).describe('the agency that answers for it'),
  note: Words(2000),
});
export type PlanEntry = z.infer<typeof PlanEntry>;

/** What the responsible agency tells of its item. */
export const ProgressReport = z
  .object({
    progress: PlanProgress,
    blockingReason: BlockingReason.nullable().describe('null = nothing is in the way'),
    blockingWords: Words(1000),
  })
  .refine(({ blockingReason, blockingWords }) => blockingReason !== 'OTHER' || blockingWords !== '', {
    path: ['blockingWords'],
    params: { code: 'field.empty' },
  });
export type ProgressReport = z.infer<typeof ProgressReport>;

/** How many items of a plan there are and how they stand. */
export const PlanCounts = z.object({
  items: z.int(),
  reached: z.int(),
  late: z.int(),
  dueThisQuarter: z.int(),
  blocked: z.int(),
});
export type PlanCounts = z.infer<typeof PlanCounts>;

/** A plan in a list. */
export const PlanSummary = PlanHead.extend({ id: Id, revision: z.int(), counts: PlanCounts });
export type PlanSummary = z.infer<typeof PlanSummary>;

/** An item as it stands today. */
export const PlanItem = PlanEntry.extend({
  id: Id,
  revision: z.int(),
  procedureName: z.string(),
  agencyName: z.string(),
  progress: PlanProgress,
  blockingReason: BlockingReason.nullable(),
  blockingWords: z.string(),
  levelNow: OnlineLevel.nullable().describe('lowest level in force today; null = not published'),
  agenciesBelow: z.int().describe('agencies that hold it below the target by a rule of their own'),
  state: PlanState,
  reachedOn: PlainDateText.nullable().describe('null = not reached, or reached since ever'),
  reportedAt: InstantText.nullable(),
  mayReport: z.boolean().describe('the caller may tell its progress'),
});
export type PlanItem = z.infer<typeof PlanItem>;

/** Planned and reached up to the end of a month; `reached` null = the month has not begun. */
export const PlanMonth = z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), planned: z.int(), reached: z.int().nullable() });
export type PlanMonth = z.infer<typeof PlanMonth>;
