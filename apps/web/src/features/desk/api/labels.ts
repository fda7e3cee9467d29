import { labelEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** Labels of the agencies this officer sees. */
export const labelsQuery = queryOptions({
  queryKey: ['labels'],
  queryFn: ({ signal }) => call(labelEndpoints.labels, { signal }),
  staleTime: 300_000,
});
