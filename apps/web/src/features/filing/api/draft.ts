import { dossierEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** One draft as the server knows it. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft', id],
    queryFn: ({ signal }) => call(dossierEndpoints.draft, { params: { id }, signal }),
    staleTime: 0,
  });

/** All drafts that can still be sent, newest save first. */
export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => call(dossierEndpoints.drafts, { signal }),
});
