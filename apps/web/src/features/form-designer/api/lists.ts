import { lookupEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

const MINUTE_MS = 60_000;

/** The newest version of every uploaded list. */
export const listsQuery = queryOptions({
  queryKey: ['lookup-lists'],
  queryFn: ({ signal }) => call(lookupEndpoints.lists, { signal }),
  staleTime: MINUTE_MS,
});
