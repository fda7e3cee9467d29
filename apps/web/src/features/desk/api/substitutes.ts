import { substitutionEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** Who stands in for whom, and for those who lead the officers to choose from. */
export const substitutionsQuery = queryOptions({
  queryKey: ['desk', 'substitutions'],
  queryFn: ({ signal }) => call(substitutionEndpoints.list, { signal }),
});
