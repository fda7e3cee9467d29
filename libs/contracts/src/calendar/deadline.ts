import { z } from 'zod';
import { ClockPolicy } from '../catalogue/level.js';
import { AgencyCode, InstantText, PlainDateText } from '../primitives/primitives.js';
import { CalendarDayKind } from './calendar-day.js';
import { TimeLimitUnit } from './time-limit.js';

/** Why the clock of a dossier stands: statuses 5, 6 and 8 of the national list (domain.md §5.1). */
export const HOLD_REASONS = ['SUPPLEMENT', 'PAYMENT', 'STOP'] as const;
export const HoldReason = z.enum(HOLD_REASONS);
export type HoldReason = z.infer<typeof HoldReason>;

/** Why counting did not begin at the moment asked for. */
export const START_MOVED_REASONS = ['BEFORE_HOURS', 'BREAK', 'AFTER_HOURS', 'NON_WORKING_DAY'] as const;
export const StartMovedReason = z.enum(START_MOVED_REASONS);
export type StartMovedReason = z.infer<typeof StartMovedReason>;

const amount = z.int().positive();

const startLines = [
  z.object({ kind: z.literal('START'), at: InstantText }),
  z.object({
    kind: z.literal('START_MOVED'),
    from: InstantText,
    to: InstantText,
    reason: StartMovedReason,
    names: z.array(z.string()).describe('holidays in between'),
  }),
] as const;

const countLines = [
  z.object({ kind: z.literal('WORKING_HOURS'), amount, from: InstantText, to: InstantText }),
  z.object({ kind: z.literal('WORKING_DAYS'), amount, from: InstantText, to: InstantText }),
  z.object({ kind: z.literal('CALENDAR_DAYS'), amount, from: InstantText, to: InstantText }),
  z.object({ kind: z.literal('MONTHS'), amount, from: InstantText, to: InstantText }),
  z.object({
    kind: z.literal('DUE_MOVED'),
    from: InstantText,
    to: InstantText,
    names: z.array(z.string()).describe('holidays in between; empty = days of rest only'),
  }),
] as const;

const dayLines = [
  z.object({
    kind: z.literal('HOLIDAY_SKIPPED'),
    from: PlainDateText,
    to: PlainDateText,
    days: amount.describe('working days lost'),
    name: z.string(),
    dayKind: CalendarDayKind.exclude(['SWAP_WORK']),
    confirmed: z.boolean(),
  }),
  z.object({ kind: z.literal('WEEKEND_SKIPPED'), from: PlainDateText, to: PlainDateText, days: amount }),
  z.object({ kind: z.literal('MAKE_UP_DAY'), date: PlainDateText, name: z.string(), confirmed: z.boolean() }),
] as const;

const HoldTold = z.object({ ground: z.string().nullable(), byName: z.string().nullable(), paperNumber: z.string().nullable() });

const changeLines = [
  z.object({
    kind: z.literal('HOLD'),
    from: InstantText,
    to: InstantText.nullable().describe('null = still held; the due moment stands until it ends'),
    reason: HoldReason,
    policy: ClockPolicy,
    waited: z
      .object({ days: z.int().nonnegative(), minutes: z.int().nonnegative() })
      .nullable()
      .describe(
        'RESUME: whole days and remaining minutes, working time or, for limits in days and months, days of the wall calendar',
      ),
    dueBefore: InstantText,
    dueAfter: InstantText.nullable(),
    seq: z.int().nullable().default(null).describe('journal entry that opened the hold, where a dossier is explained'),
    told: HoldTold.nullable().default(null).describe('who stopped the clock, why and by which paper, where the reader may know'),
  }),
  z.object({ kind: z.literal('RECOUNT'), at: InstantText, from: InstantText, to: InstantText }).describe('counted anew by a changed calendar, and told'),
  z.object({ kind: z.literal('PROMISE_KEPT'), counted: InstantText, at: InstantText }).describe('the calendar was changed after the date was told; what was told stands'),
  z.object({ kind: z.literal('EXTENSION'), decidedAt: InstantText, from: InstantText, to: InstantText }),
  z.object({ kind: z.literal('DUE'), at: InstantText }),
] as const;

/**
 * One fact of how a due moment came about, as data that the SPA and the printed papers word. In the order of time:
 * START, what moved it, the count, days skipped or made up, holds and an extension, and always DUE last. After a hold
 * with policy RESTART a START and its count come again.
 */
export const DeadlineLine = z.discriminatedUnion('kind', [
  ...startLines,
  ...countLines,
  ...dayLines,
  ...changeLines,
]);
export type DeadlineLine = z.infer<typeof DeadlineLine>;

/** An ISO instant in a query string, where an unescaped `+07:00` arrives as ` 07:00`. */
const QueryInstant = z
  .string()
  .overwrite((text) => text.replace(/ (\d{2}:\d{2})$/, '+$1'))
  .pipe(InstantText);

/** `GET /api/v1/deadlines?from=…&amount=3&unit=working-day`; with `agency` counted by the hours of that agency. */
export const DeadlineQuery = z.object({
  from: QueryInstant,
  amount: z.coerce.number().int().positive().max(10_000),
  unit: TimeLimitUnit,
  agency: AgencyCode.optional(),
});
export type DeadlineQuery = z.infer<typeof DeadlineQuery>;

/** When it is due, and why. */
export const DeadlineAnswer = z.object({ dueAt: InstantText, explanation: z.array(DeadlineLine) });
export type DeadlineAnswer = z.infer<typeof DeadlineAnswer>;
