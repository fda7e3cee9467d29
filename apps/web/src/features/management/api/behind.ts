import { statisticsEndpoints } from '@motcua/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../lib/api-client.js';

export type BehindQuery = Omit<z.output<NonNullable<typeof statisticsEndpoints.behind.query>>, 'limit' | 'cursor'>;
export type BehindMeasure = BehindQuery['measure'];
export type DossierBehind = z.output<typeof statisticsEndpoints.behind.response>['items'][number];

const FIFTY = 50;

/** The dossiers behind a figure, fifty at a time. */
export const behindQuery = (query: BehindQuery) =>
  infiniteQueryOptions({
    queryKey: ['figures', 'behind', query],
    queryFn: ({ signal, pageParam }) =>
      call(statisticsEndpoints.behind, {
        query: { ...query, limit: FIFTY, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
