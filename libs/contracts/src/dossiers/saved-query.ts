import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { Done } from '../http/paging.js';
import { Id, Words } from '../primitives/primitives.js';
import { Queue, QueueFilters } from './queue.js';
import { QueueColumn, QueueSort } from './queue-columns.js';

/** How an officer looks at a queue. Words of a search are not kept: they are mostly a person's name. */
export const QueueView = z.object({
  columns: z.array(QueueColumn).min(1).max(30).refine((columns) => new Set(columns).size === columns.length),
  sort: QueueSort,
  filters: QueueFilters,
});
export type QueueView = z.infer<typeof QueueView>;

/** A queue as data: a built-in one looked at in one way, under a name of its own. */
export const SavedQuery = z.object({
  id: Id,
  name: z.string(),
  queue: Queue,
  view: QueueView,
  version: z.int(),
  ownerName: z.string(),
  isOwn: z.boolean(),
  sharedWith: z.object({ id: Id, name: z.string() }).nullable().describe('everybody of this agency and below sees it'),
  isPinned: z.boolean().describe('stands in the rail with a counter'),
});
export type SavedQuery = z.infer<typeof SavedQuery>;

/** Queries one officer may keep, and how many of them are counted. */
export const MOST_SAVED_QUERIES = 50;
export const MOST_PINNED_QUERIES = 8;

const idParams = z.object({ id: Id });

export const savedQueryEndpoints = {
  /** Officer: how he looks at the built-in queues, and the queries he sees, in his order. */
  inbox: defineEndpoint({
    method: 'GET',
    path: '/api/v1/inbox',
    response: z.object({ views: z.partialRecord(Queue, QueueView), queries: z.array(SavedQuery) }),
  }),
  /** Keeps how the caller looks at a built-in queue; null goes back to the usual way. */
  saveView: defineEndpoint({
    method: 'PUT',
    path: '/api/v1/inbox/views/:queue',
    params: z.object({ queue: Queue }),
    body: z.object({ view: QueueView.nullable() }),
    response: Done,
  }),
  /**
   * Makes or changes an own query under an id that the client chose, so that a repetition changes nothing.
   * `expectedVersion` null = new. Sharing needs the right to lead that agency.
   */
  saveQuery: defineEndpoint({
    method: 'PUT',
    path: '/api/v1/inbox/queries/:id',
    params: idParams,
    body: z.object({
      expectedVersion: z.int().nullable(),
      name: Words(80).min(1),
      queue: Queue,
      view: QueueView,
      sharedWithId: Id.nullable().default(null),
    }),
    response: SavedQuery,
  }),
  /** Owner, or who leads the agency it is shared with. */
  deleteQuery: defineEndpoint({ method: 'DELETE', path: '/api/v1/inbox/queries/:id', params: idParams, response: Done }),
  /** The caller's own order of the queries he sees, and which of them are counted in the rail. */
  arrangeQueries: defineEndpoint({
    method: 'PUT',
    path: '/api/v1/inbox/arrangement',
    body: z.object({ places: z.array(z.object({ id: Id, isPinned: z.boolean() })).max(200) }),
    response: Done,
  }),
};

/** Counters of the pinned queries, by id; exact to 999. Queries over all dossiers have none. */
export const SavedCounts = z.record(Id, z.int());
export type SavedCounts = z.infer<typeof SavedCounts>;

