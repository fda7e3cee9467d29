import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut, isTransient } from './api-problem.js';

const RETRY_AFTER_MS = [1_000, 3_000, 8_000];

/** Reads are tried three more times after 1, 3 and 8 seconds; writes are never sent again by themselves (screens.md §6). */
export function createQueryClient(onSignedOut: () => void = () => undefined): QueryClient {
  const onError = (error: unknown): void => (isSignedOut(error) ? onSignedOut() : undefined);
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, error) => failures < RETRY_AFTER_MS.length && isTransient(error),
        retryDelay: (failures) => RETRY_AFTER_MS[failures] ?? 8_000,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
