import { reusableTextEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** Ready texts of this officer and of his agencies. */
export const textsQuery = queryOptions({
  queryKey: ['texts'],
  queryFn: ({ signal }) => call(reusableTextEndpoints.texts, { signal }),
  staleTime: 300_000,
});
