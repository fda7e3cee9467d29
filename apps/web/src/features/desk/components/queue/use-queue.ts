import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { countsQuery, DESK_LISTS_KEY, queueNewsQuery, queuePagesQuery, type QueueFilter } from '../../api/queues.js';

/** Rows of a queue as they were taken in, what is new since, and how to take that in. */
export function useQueue(filter: QueueFilter) {
  const client = useQueryClient();
  const pages = useInfiniteQuery(queuePagesQuery(filter));
  const news = useQuery({ ...queueNewsQuery(filter), enabled: pages.data !== undefined });
  const { data: counts } = useQuery(countsQuery);
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const known = new Set(rows.map(({ id }) => id));
  const fresh = (news.data?.items ?? []).filter(({ id }) => !known.has(id));
  const isOlder = (news.dataUpdatedAt ?? 0) < pages.dataUpdatedAt;
  const takeIn = async (): Promise<void> => {
    client.setQueryData(queuePagesQuery(filter).queryKey, (old) => old && { pages: old.pages.slice(0, 1), pageParams: old.pageParams.slice(0, 1) });
    await client.invalidateQueries({ queryKey: DESK_LISTS_KEY });
  };
  return { pages, rows, counts, asOf: pages.data?.pages[0]?.asOf, newRows: isOlder ? 0 : fresh.length, takeIn };
}
