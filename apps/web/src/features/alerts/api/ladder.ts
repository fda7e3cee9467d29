import { alertEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** The ladder with its history; read again only when asked, because an edit says which revision the person saw. */
export const ladderQuery = queryOptions({
  queryKey: ['admin', 'alert-ladder'],
  queryFn: ({ signal }) => call(alertEndpoints.ladder, { signal }),
  staleTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
});
