import { agencyEndpoints } from '@motcua/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

const MINUTE_MS = 60_000;

/** All agencies, those of the past too. */
export const agenciesQuery = queryOptions({
  queryKey: ['agencies', 'with-history'],
  queryFn: ({ signal }) => call(agencyEndpoints.list, { query: { history: 'true' }, signal }),
  staleTime: MINUTE_MS,
});

/** After a change the tree is asked again. */
export function useForgetAgencies(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['agencies'] });
}
