import { agencyEndpoints, procedureListEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

const HOUR_MS = 3_600_000;

/** All agencies, those of the past too: their dossiers stay in the figures. */
export const agenciesQuery = queryOptions({
  queryKey: ['agencies', 'with-history'],
  queryFn: ({ signal }) => call(agencyEndpoints.list, { query: { history: 'true' }, signal }),
  staleTime: HOUR_MS,
});

/** Fields (lĩnh vực) by name. */
export const fieldsQuery = queryOptions({
  queryKey: ['catalogue', 'fields'],
  queryFn: ({ signal }) => call(procedureListEndpoints.fields, { signal }),
  staleTime: HOUR_MS,
});
