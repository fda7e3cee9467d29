import { z } from 'zod';
import { PageQuery } from '../http/paging.js';
import { Channel } from '../catalogue/level.js';
import { StepKind } from '../catalogue/workflow-step.js';
import { Id, Words } from '../primitives/primitives.js';
import { DossierStatus } from './dossier-status.js';
import { QueueSort, type QueueFilterName } from './queue-columns.js';

/** Queues of the staff rail, in its order. Each is a condition on dossiers within the caller's agencies. */
export const QUEUES = [
  'to-receive',
  'to-coordinate',
  'to-assign',
  'mine',
  'unit',
  'waiting-citizen',
  'to-approve',
  'to-issue',
  'to-return',
  'due-soon',
  'overdue',
  'all',
] as const;
export const Queue = z.enum(QUEUES);
export type Queue = z.infer<typeof Queue>;

/** Counters of all queues but `all`, exact to 999; 1000 means "more". */
export const QueueCounts = z.record(Queue.exclude(['all']), z.int());
export type QueueCounts = z.infer<typeof QueueCounts>;

/** Where the due moment stands from now: by the working calendar of the agency. */
export const DUE_FILTERS = ['OVERDUE', 'DUE_SOON', 'LATER', 'PAUSED'] as const;

const filterShape = {
  procedureCode: z.string().max(40).optional(),
  channel: Channel.optional(),
  due: z.enum(DUE_FILTERS).optional(),
  status: DossierStatus.optional(),
  stepKind: StepKind.optional(),
  holderId: Id.optional(),
  agencyId: Id.optional(),
  labelId: Id.optional(),
} satisfies Record<QueueFilterName, z.ZodType>;

/** What a queue is narrowed to. */
export const QueueFilters = z.object(filterShape);
export type QueueFilters = z.infer<typeof QueueFilters>;

/** One page of a queue. A search by a person's data goes by POST, so that no name stands in a URL (design.md §6). */
export const QueueQuery = PageQuery.extend({
  queue: Queue,
  search: Words(100).optional().describe('code, words of a name without accents, or last digits of a number'),
  ...filterShape,
  sort: QueueSort.default('due').describe('`all` is read by the moment of sending only'),
});
export type QueueQuery = z.infer<typeof QueueQuery>;
