import { useQueryClient } from '@tanstack/react-query';

/** After something was taken in, everything of the administration is asked again: drafts, proposals and lists hang together. */
export function useForgetCatalogue(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['admin'] });
}
