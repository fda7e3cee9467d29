import { catalogueEndpoints, levelEndpoints } from '@motcua/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

const LEVELS = ['admin', 'levels'];

/** All that agencies decided on a procedure, newest first. */
export const levelHistoryQuery = (procedure: string) =>
  queryOptions({
    queryKey: [...LEVELS, 'history', procedure],
    queryFn: ({ signal }) => call(levelEndpoints.history, { query: { procedure }, signal }),
  });

/** The published version, for the level that agencies follow. */
export const publishedQuery = (code: string) =>
  queryOptions({
    queryKey: [...LEVELS, 'published', code],
    queryFn: ({ signal }) => call(catalogueEndpoints.detail, { params: { code }, signal }),
  });

/** Procedures at level 3 that citizens already use online in a year. */
export const candidatesQuery = (year: number, sharePercent: number) =>
  queryOptions({
    queryKey: [...LEVELS, 'candidates', year, sharePercent],
    queryFn: ({ signal }) => call(levelEndpoints.candidates, { query: { year, sharePercent }, signal }),
  });

/** After a change the levels are asked again, also those that citizens see. */
export function useForgetLevels(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: LEVELS });
    await client.invalidateQueries({ queryKey: ['procedure'] });
  };
}
