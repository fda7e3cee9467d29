import { agencyEndpoints, agencyStepEndpoints, type AgencyStepList } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

const MINUTE_MS = 60_000;

/** One list of steps between agencies with the counters of all. */
export const agencyStepsQuery = (list: AgencyStepList) =>
  queryOptions({
    queryKey: ['desk', 'agency-steps', list],
    queryFn: ({ signal }) => call(agencyStepEndpoints.list, { query: { list }, signal }),
    refetchInterval: MINUTE_MS,
  });

/** The counters alone, for the rail; asked apart from the queues, so that those stay as fast as they are. */
export const agencyStepCountsQuery = queryOptions({
  queryKey: ['desk', 'agency-steps', 'counts'],
  queryFn: ({ signal }) => call(agencyStepEndpoints.counts, { signal }),
  refetchInterval: MINUTE_MS,
});

/** Agencies in force, to choose whom to ask. */
export const agenciesInForceQuery = queryOptions({
  queryKey: ['agencies', 'in-force'],
  queryFn: ({ signal }) => call(agencyEndpoints.list, { query: {}, signal }),
  staleTime: 10 * MINUTE_MS,
});
