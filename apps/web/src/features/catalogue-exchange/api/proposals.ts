import { proposalEndpoints, type ProposalFilter } from '@motcua/contracts';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** Open proposals, page after page. */
export const proposalsQuery = (filter: ProposalFilter) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'proposals', filter],
    queryFn: ({ signal, pageParam }) => call(proposalEndpoints.list, { query: { ...filter, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** One proposal with its changes. */
export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: ['admin', 'proposal', id],
    queryFn: ({ signal }) => call(proposalEndpoints.read, { params: { id }, signal }),
  });
