import { catalogueEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

const MINUTE_MS = 60_000;

/** One procedure in the version published today; never from the browser's own store, a draft must meet the version in force. */
export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedure', code],
    queryFn: ({ signal }) => call(catalogueEndpoints.detail, { params: { code }, signal, cache: 'no-cache' }),
    staleTime: MINUTE_MS,
  });

/** Where it may be filed, with the level in force at each place. */
export const agenciesQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedure', code, 'agencies'],
    queryFn: ({ signal }) => call(catalogueEndpoints.agencies, { params: { code }, signal }),
    staleTime: MINUTE_MS,
  });
