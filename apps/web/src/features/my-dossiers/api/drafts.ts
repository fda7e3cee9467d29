import { dossierEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** Drafts that can still be sent, newest save first. */
export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => call(dossierEndpoints.drafts, { signal }),
});
