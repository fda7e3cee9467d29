import { z } from 'zod';
import { PageQuery } from '../http/paging.js';
import { Channel } from '../catalogue/level.js';
import { Id, Words } from '../primitives/primitives.js';
import { DossierStatus } from './dossier-status.js';

/** Queues of the staff rail, in its order. Each is a condition on dossiers within the caller's agencies. */
export const QUEUES = [
  'to-receive',
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

/** One page of a queue. A search by a person's data goes by POST, so that no name stands in a URL (design.md §6). */
export const QueueQuery = PageQuery.extend({
  queue: Queue,
  search: Words(100).optional().describe('code, words of a name without accents, or last digits of a number'),
  procedureCode: z.string().max(40).optional(),
  channel: Channel.optional(),
  status: DossierStatus.optional(),
  holderId: Id.optional(),
  agencyId: Id.optional(),
  sort: z.enum(['due', 'newest']).default('due'),
});
export type QueueQuery = z.infer<typeof QueueQuery>;
