import { catalogueEndpoints, versionEndpoints } from '@motcua/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

const OFFERED = 20;
const MINUTE_MS = 60_000;

/** One version with its cases and forms. Read once for a screen: what is typed is never replaced behind one's back. */
export const versionQuery = (id: string) =>
  queryOptions({
    queryKey: ['procedure-version', id],
    queryFn: ({ signal }) => call(versionEndpoints.read, { params: { id }, signal }),
    staleTime: Infinity,
    gcTime: 0,
  });

export const readVersion = (id: string) => call(versionEndpoints.read, { params: { id } });

/** Versions of a procedure, to take a form from one of them. */
export const versionsQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedure-versions', code],
    queryFn: ({ signal }) => call(versionEndpoints.list, { params: { code }, signal }),
  });

export const procedureSearchQuery = (words: string) =>
  queryOptions({
    queryKey: ['procedures', 'designer', words],
    queryFn: ({ signal }) => call(catalogueEndpoints.list, { query: { ...(words ? { q: words } : {}), limit: OFFERED }, signal }),
    staleTime: MINUTE_MS,
    placeholderData: keepPreviousData,
  });
