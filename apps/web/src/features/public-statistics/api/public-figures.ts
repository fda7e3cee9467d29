import { statisticsEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../lib/api-client.js';

export type LevelsOfYear = z.output<typeof statisticsEndpoints.levels.response>;
export type YearSummary = z.output<typeof statisticsEndpoints.publicSummary.response>;

/** Services and dossiers per level; some years are a published report. */
export const levelsQuery = (year: number) =>
  queryOptions({
    queryKey: ['public-figures', 'levels', year],
    queryFn: ({ signal }) => call(statisticsEndpoints.levels, { query: { year }, signal }),
  });

/** Totals and months of a year. */
export const summaryQuery = (year: number) =>
  queryOptions({
    queryKey: ['public-figures', 'summary', year],
    queryFn: ({ signal }) => call(statisticsEndpoints.publicSummary, { query: { year }, signal }),
  });
