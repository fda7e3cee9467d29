import { statisticsEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, call } from '../../../lib/api-client.js';

export type BreakdownQuery = z.output<NonNullable<typeof statisticsEndpoints.breakdown.query>>;
export type Breakdown = z.output<typeof statisticsEndpoints.breakdown.response>;
export type BreakdownRow = Breakdown['rows'][number];

/** Measures broken down by one or two dimensions. */
export const breakdownQuery = (query: BreakdownQuery) =>
  queryOptions({
    queryKey: ['figures', 'breakdown', query],
    queryFn: ({ signal }) => call(statisticsEndpoints.breakdown, { query, signal }),
  });

/** Address of the same table as a file for spreadsheets. */
export const breakdownCsv = (query: BreakdownQuery): string => addressOf(statisticsEndpoints.csv.path, {}, query);
