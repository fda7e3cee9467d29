import { procedureListEndpoints } from '@motcua/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

const HOUR_MS = 3_600_000;

/** Fields (lĩnh vực) by name. */
export const fieldsQuery = queryOptions({
  queryKey: ['catalogue', 'fields'],
  queryFn: ({ signal }) => call(procedureListEndpoints.fields, { signal }),
  staleTime: HOUR_MS,
});

/** Procedures by own words or code. */
export const proceduresQuery = (words: string) =>
  queryOptions({
    queryKey: ['catalogue', 'procedures', 'choices', words],
    queryFn: ({ signal }) => call(procedureListEndpoints.list, { query: { q: words || undefined, limit: 20 }, signal }),
    placeholderData: keepPreviousData,
  });
