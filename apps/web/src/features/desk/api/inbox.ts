import { savedQueryEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** How this officer looks at the queues, and the lists that were saved; changed by himself, seldom by a head. */
export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: ({ signal }) => call(savedQueryEndpoints.inbox, { signal }),
  staleTime: 60_000,
});
