import { deskPartEndpoints, type DeskPartList } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

const MINUTE_MS = 60_000;

/** One list of what this desk does for agencies elsewhere, with the counters of all. */
export const deskPartsQuery = (list: DeskPartList) =>
  queryOptions({
    queryKey: ['desk', 'desk-parts', list],
    queryFn: ({ signal }) => call(deskPartEndpoints.list, { query: { list }, signal }),
    refetchInterval: MINUTE_MS,
  });

/** The counters alone, for the rail. */
export const deskPartCountsQuery = queryOptions({
  queryKey: ['desk', 'desk-parts', 'counts'],
  queryFn: ({ signal }) => call(deskPartEndpoints.counts, { signal }),
  refetchInterval: MINUTE_MS,
});
