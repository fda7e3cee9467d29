import { alertEndpoints, type WatchedKind } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

const MINUTE_MS = 60_000;

/** What waits for a reason, with the counters of all. */
export const interventionsQuery = (kind: WatchedKind) =>
  queryOptions({
    queryKey: ['interventions', kind],
    queryFn: ({ signal }) => call(alertEndpoints.list, { query: { kind }, signal }),
    refetchInterval: MINUTE_MS,
  });
