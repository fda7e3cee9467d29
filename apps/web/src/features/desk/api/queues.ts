import { dossierEndpoints, type Queue, type QueueQuery } from '@motcua/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

export const PAGE_SIZE = 50;
const REFRESH_MS = 15_000;

/** What a list is asked for. `search` may hold a person's words and never stands in an address. */
export type QueueFilter = Omit<QueueQuery, 'limit' | 'cursor'>;

const QUEUES_KEY = ['desk', 'queue'] as const;

/** Everything an act may have changed in lists and counters. */
export const DESK_LISTS_KEY = ['desk'] as const;

/** Counters of all queues, each 15 s. */
export const countsQuery = queryOptions({
  queryKey: ['desk', 'counts'],
  queryFn: ({ signal }) => call(dossierEndpoints.counts, { signal }),
  refetchInterval: REFRESH_MS,
});

/** Pages of a queue as they were taken in: nothing moves the list under the hand, so it is read again only when asked. */
export const queuePagesQuery = (filter: QueueFilter) =>
  infiniteQueryOptions({
    queryKey: [...QUEUES_KEY, filter, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call(dossierEndpoints.queue, {
        body: { ...filter, limit: PAGE_SIZE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: REFRESH_MS,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** The page of a list that begins behind a cursor, for the way from dossier to dossier. */
export const queueAfterQuery = (filter: QueueFilter, cursor: string) =>
  queryOptions({
    queryKey: [...QUEUES_KEY, filter, 'after', cursor],
    queryFn: ({ signal }) => call(dossierEndpoints.queue, { body: { ...filter, limit: PAGE_SIZE, cursor }, signal }),
    staleTime: Infinity,
  });

/** The first page as it would be now, to say how many rows are new. */
export const queueNewsQuery = (filter: QueueFilter) =>
  queryOptions({
    queryKey: [...QUEUES_KEY, filter, 'news'],
    queryFn: ({ signal }) => call(dossierEndpoints.queue, { body: { ...filter, limit: PAGE_SIZE }, signal }),
    refetchInterval: REFRESH_MS,
    staleTime: REFRESH_MS,
  });

/** Queues whose names stand in addresses. */
export type CountedQueue = Exclude<Queue, 'all'>;
