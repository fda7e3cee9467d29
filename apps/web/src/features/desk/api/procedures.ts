import { calendarEndpoints, catalogueEndpoints, type TimeLimit } from '@motcua/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

const MINUTE_MS = 60_000;
const OFFERED = 20;

/** Procedures for a person who types; the last answer stays while the next one is fetched. */
export const procedureSearchQuery = (words: string) =>
  queryOptions({
    queryKey: ['procedures', 'desk', words],
    queryFn: ({ signal }) => call(catalogueEndpoints.list, { query: { ...(words ? { q: words } : {}), limit: OFFERED }, signal }),
    staleTime: MINUTE_MS,
    placeholderData: keepPreviousData,
  });

/** One procedure in the version published today. */
export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedure', code],
    queryFn: ({ signal }) => call(catalogueEndpoints.detail, { params: { code }, signal }),
    staleTime: MINUTE_MS,
  });

/** Agencies where it may be filed. */
export const offeringAgenciesQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedure', code, 'agencies'],
    queryFn: ({ signal }) => call(catalogueEndpoints.agencies, { params: { code }, signal }),
    staleTime: MINUTE_MS,
  });

/** When something received at `from` would be due, by the hours of the agency. */
export const deadlineQuery = (asked: TimeLimit & { from: string; agency?: string | undefined }) =>
  queryOptions({
    queryKey: ['deadline', asked],
    queryFn: ({ signal }) => {
      const { agency, ...query } = asked;
      return call(calendarEndpoints.deadline, { query: { ...query, ...(agency ? { agency } : {}) }, signal });
    },
    staleTime: MINUTE_MS,
  });
