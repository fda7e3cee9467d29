import { statisticsEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../../lib/api-client.js';

export type LevelsOfYear = z.output<typeof statisticsEndpoints.levels.response>;

/** Services and dossiers per level in a year; some years are a published report that never changes. */
export const levelsQuery = (year: number) =>
  queryOptions({
    queryKey: ['figures', 'levels', year],
    queryFn: ({ signal }) => call(statisticsEndpoints.levels, { query: { year }, signal }),
  });
