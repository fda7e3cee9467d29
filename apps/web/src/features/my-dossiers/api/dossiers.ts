import { dossierEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** The own dossiers, most urgent first. */
export const myDossiersQuery = queryOptions({
  queryKey: ['my-dossiers'],
  queryFn: ({ signal }) => call(dossierEndpoints.mine, { signal }),
});

/** One own dossier, whole. */
export const dossierQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossier', code],
    queryFn: ({ signal }) => call(dossierEndpoints.detail, { params: { code }, signal }),
  });
