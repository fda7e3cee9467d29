import { agencyEndpoints, catalogueEndpoints, type AgencyKind } from '@motcua/contracts';
import { coordinatorOf } from '@motcua/domain';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';
import { today } from '../../../lib/today.js';

const MINUTE_MS = 60_000;

/** One procedure in the version published today; never from the browser's own store, a draft must meet the version in force. */
export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedure', code],
    queryFn: ({ signal }) => call(catalogueEndpoints.detail, { params: { code }, signal, cache: 'no-cache' }),
    staleTime: MINUTE_MS,
  });

/** Where it may be filed, with the level in force at each place. */
export const agenciesQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedure', code, 'agencies'],
    queryFn: ({ signal }) => call(catalogueEndpoints.agencies, { params: { code }, signal }),
    staleTime: MINUTE_MS,
  });

/** Agencies with a counter where results are collected. */
const WITH_COUNTER: readonly AgencyKind[] = ['COMMUNE', 'DEPARTMENT', 'CENTER'];

/** Counters where a result may be collected, regardless of boundary (NĐ 118/2025). */
export const countersQuery = queryOptions({
  queryKey: ['agencies', 'counters'],
  queryFn: ({ signal }) => call(agencyEndpoints.list, { query: {}, signal }),
  select: ({ items }) => items.filter(({ kind }) => WITH_COUNTER.includes(kind)),
  staleTime: 10 * MINUTE_MS,
});

/** The centre that finds out who is competent, for who does not know. */
export const coordinatorQuery = queryOptions({
  ...countersQuery,
  select: ({ items }) => coordinatorOf(items, today()) ?? null,
});
