import { registerEndpoints, type RegisterQuery } from '@motcua/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** What the register is narrowed to, as it stands in the address. */
export type RegisterFilter = Partial<Omit<RegisterQuery, 'limit' | 'cursor'>>;

const REGISTER = ['admin', 'procedures'];

/** Procedures in any state, page after page. */
export const registerQuery = (filter: RegisterFilter) =>
  infiniteQueryOptions({
    queryKey: [...REGISTER, filter],
    queryFn: ({ signal, pageParam }) =>
      call(registerEndpoints.list, { query: { ...filter, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

/** A few procedures by words or code, to choose from. */
export const procedureChoicesQuery = (words: string) =>
  queryOptions({
    queryKey: [...REGISTER, 'choices', words],
    queryFn: ({ signal }) => call(registerEndpoints.list, { query: { q: words || undefined, state: 'PUBLISHED', limit: 20 }, signal }),
    placeholderData: keepPreviousData,
  });

/** Every field of the catalogue. */
export const fieldsQuery = queryOptions({
  queryKey: ['admin', 'fields'],
  queryFn: ({ signal }) => call(registerEndpoints.fields, { signal }),
  staleTime: Infinity,
});

/** After a change the register is asked again. */
export function useForgetRegister(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: REGISTER });
}
