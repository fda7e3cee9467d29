import { lookupEndpoints } from '@motcua/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** The newest version of every list. */
export const listsQuery = queryOptions({
  queryKey: ['admin', 'lists'],
  queryFn: ({ signal }) => call(lookupEndpoints.lists, { signal }),
});

/** All versions of one list, newest first. */
export const listVersionsQuery = (key: string) =>
  queryOptions({
    queryKey: ['admin', 'list', key, 'versions'],
    queryFn: ({ signal }) => call(lookupEndpoints.versions, { params: { key }, signal }),
  });

/** Which forms take lines of it. */
export const listUsesQuery = (key: string) =>
  queryOptions({
    queryKey: ['admin', 'list', key, 'uses'],
    queryFn: ({ signal }) => call(lookupEndpoints.uses, { params: { key }, signal }),
  });

/** Lines in which the words stand. */
export const listRowsQuery = (key: string, words: string) =>
  queryOptions({
    queryKey: ['admin', 'list', key, 'rows', words],
    queryFn: ({ signal }) => call(lookupEndpoints.search, { params: { key }, query: { q: words }, signal }),
    placeholderData: keepPreviousData,
  });
