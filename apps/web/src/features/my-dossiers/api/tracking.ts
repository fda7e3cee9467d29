import { dossierEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** Code and stage, for anybody who has the code. */
export const trackingQuery = (code: string) =>
  queryOptions({
    queryKey: ['tracking', code],
    queryFn: ({ signal }) => call(dossierEndpoints.tracking, { params: { code }, signal }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
