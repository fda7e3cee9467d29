import { statisticsEndpoints } from '@motcua/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../lib/api-client.js';

/** What figures are narrowed to: period, agency, field, level, channel. */
export type FiguresQuery = z.output<NonNullable<typeof statisticsEndpoints.overview.query>>;
export type Overview = z.output<typeof statisticsEndpoints.overview.response>;

/** The six figures of M1 and what waits now. Counters follow the journal by seconds, so they are asked again each half minute. */
export const overviewQuery = (query: FiguresQuery) =>
  queryOptions({
    queryKey: ['figures', 'overview', query],
    queryFn: ({ signal }) => call(statisticsEndpoints.overview, { query, signal }),
    refetchInterval: 30_000,
    placeholderData: keepPreviousData,
  });
