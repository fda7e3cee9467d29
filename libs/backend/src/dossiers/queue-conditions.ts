import type { Queue } from '@motcua/contracts';
import { FIRST_BAND_WITHOUT_DUE } from './sort-due-at.js';

/** Pieces of SQL whose parameters the query numbers; `d` is the dossier. */
export interface ConditionWords {
  /** The caller's account, or any of those whose work he does: stands behind `=`. */
  me: string;
  /** The caller holds the role of the dossier's step for its agency. */
  atMyStep: string;
  /** The caller holds a role for its agency that may assign. */
  mayAssign: string;
  /** Below it a dossier with a due moment is overdue. */
  overdueBefore: string;
  /** Below it a dossier with a due moment is due soon. */
  dueSoonBefore: string;
}

/** Statuses in which the clock of reception or of processing runs. */
export const RUNNING = `d.status in ('SUBMITTED', 'RECEIVED', 'PROCESSING')`;
/** A due moment stands in the sorted column. */
export const HAS_DUE = `d.sort_due_at < '${FIRST_BAND_WITHOUT_DUE}'`;

/**
 * Each queue as a condition on open dossiers within the caller's agencies (screens.md O1). `all` has none: it shows
 * ended ones too.
 */
export const QUEUE_CONDITIONS = {
  'to-receive': ({ atMyStep }) => `d.status = 'SUBMITTED' and d.step_kind = 'RECEPTION' and ${atMyStep}`,
  'to-coordinate': ({ atMyStep }) => `d.step_kind = 'COORDINATION' and ${atMyStep}`,
  'to-assign': ({ mayAssign }) =>
    `d.status in ('RECEIVED', 'PROCESSING') and (d.step_kind = 'ASSIGNMENT' or (d.step_kind = 'APPRAISAL' and d.holder_id is null)) and ${mayAssign}`,
  mine: ({ me }) => `d.holder_id = ${me}`,
  unit: () => 'true',
  'waiting-citizen': () => `d.status in ('SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED')`,
  'to-approve': ({ atMyStep }) => `d.step_kind = 'APPROVAL' and d.status = 'PROCESSING' and ${atMyStep}`,
  'to-issue': ({ atMyStep }) => `d.step_kind = 'ISSUE' and d.status = 'PROCESSING' and ${atMyStep}`,
  'to-return': ({ atMyStep }) => `d.status = 'RESOLVED' and ${atMyStep}`,
  'due-soon': ({ overdueBefore, dueSoonBefore }) =>
    `${RUNNING} and ${HAS_DUE} and d.sort_due_at >= ${overdueBefore} and d.sort_due_at < ${dueSoonBefore}`,
  overdue: ({ overdueBefore }) => `${RUNNING} and ${HAS_DUE} and d.sort_due_at < ${overdueBefore}`,
} as const satisfies Record<Exclude<Queue, 'all'>, (words: ConditionWords) => string>;

/** A queue that has a counter. */
export type CountedQueueName = Exclude<Queue, 'all'>;

/** Queues that have a counter, in the order of the columns of the counting statement. */
export const COUNTED_QUEUES = Object.keys(QUEUE_CONDITIONS) as CountedQueueName[];

/** The unit by which a dossier's due moment is judged: hours while it waits for reception (domain.md §2.4). */
export const DUE_UNIT = `case when d.status = 'SUBMITTED' then 'hour' else d.time_unit end`;
