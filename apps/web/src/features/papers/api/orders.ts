import { documentEndpoints, fileOrderEndpoints as e, type DocumentRef, type IssuedQuery } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { addressOf, call } from '../../../lib/api-client.js';

const LOOK_EVERY_MS = 700;

/** Slips issued in a period. */
export const issuedQuery = (query: IssuedQuery) =>
  queryOptions({ queryKey: ['issued-slips', query], queryFn: ({ signal }) => call(e.issued, { query, signal }), staleTime: 0 });

/** Agencies whose register the person may read. */
export const registerAgenciesQuery = queryOptions({
  queryKey: ['register-agencies'],
  queryFn: ({ signal }) => call(e.registerAgencies, { signal }),
});

/** An ordered file until it is there or failed. */
export const fileOrderQuery = (id: string) =>
  queryOptions({
    queryKey: ['file-order', id],
    queryFn: ({ signal }) => call(e.state, { params: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'READY' || state.data?.state === 'FAILED' ? false : LOOK_EVERY_MS),
    staleTime: 0,
  });

/** Address of a ready file: shown by the browser where it can be, saved otherwise. */
export const fileAddress = ({ id, mediaType }: DocumentRef): string =>
  addressOf(documentEndpoints.content.path, { id }, mediaType === 'application/pdf' ? { view: 'true' } : {});
