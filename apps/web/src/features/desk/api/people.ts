import { boardEndpoints, dossierEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** What was handed over, the newest first. */
export const handOversQuery = queryOptions({
  queryKey: ['desk', 'hand-overs'],
  queryFn: ({ signal }) => call(dossierEndpoints.handOvers, { signal }),
});

/** Who holds how much, for those who lead an agency. */
export const holdersQuery = queryOptions({
  queryKey: ['desk', 'holders'],
  queryFn: ({ signal }) => call(dossierEndpoints.holders, { signal }),
  staleTime: 30_000,
});

const REFRESH_MS = 30_000;

/** The head's board: who holds which dossiers, nearest due first. */
export const boardQuery = queryOptions({
  queryKey: ['desk', 'board'],
  queryFn: ({ signal }) => call(boardEndpoints.board, { signal }),
  refetchInterval: REFRESH_MS,
});
