import { agencyEndpoints, procedureListEndpoints, type ProcedureQuery } from '@motcua/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** What a list of procedures is narrowed to, as it stands in the address. */
export type ProcedureFilter = Partial<Omit<ProcedureQuery, 'limit' | 'cursor'>>;

const PAGE_SIZE = 20;
const MINUTE_MS = 60_000;

/** Procedures page by page, with the number of all and the counts behind each filter. */
export const proceduresQuery = (filter: ProcedureFilter) =>
  infiniteQueryOptions({
    queryKey: ['procedures', filter],
    queryFn: ({ pageParam, signal }) =>
      call(procedureListEndpoints.list, {
        query: { ...filter, limit: PAGE_SIZE, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: MINUTE_MS,
  });

/** All fields with the number of their procedures. */
export const fieldsQuery = queryOptions({
  queryKey: ['fields'],
  queryFn: ({ signal }) => call(procedureListEndpoints.fields, { signal }),
  staleTime: MINUTE_MS,
});

/** Names of the agencies in force by code. */
export const agencyNamesQuery = queryOptions({
  queryKey: ['agency-names'],
  queryFn: ({ signal }) => call(agencyEndpoints.list, { query: {}, signal }),
  select: ({ items }) => new Map(items.map(({ code, name, shortName }) => [code, shortName ?? name])),
  staleTime: MINUTE_MS,
});
