import { QUEUE_FILTERS, Queue, USUAL_COLUMNS, type QueueColumn, type QueueFilters, type QueueView, type SavedQuery } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { inboxQuery } from '../../api/inbox.js';
import { hasMixedRows } from './known-queues.js';

/** A list of the inbox: a built-in queue, or a saved query over one. */
export interface ListPlace {
  /** What stands in the address: the queue's name or the query's id. */
  key: string;
  queue: Queue;
  name: string;
  view: QueueView;
  /** How the list was kept; undefined where nobody changed the usual way. */
  kept: QueueView | undefined;
  saved: SavedQuery | undefined;
}

/** Columns of a queue that nobody arranged: status and place only where they differ from row to row. */
export const usualColumns = (queue: Queue): QueueColumn[] =>
  USUAL_COLUMNS.filter((column) => hasMixedRows(queue) || (column !== 'status' && column !== 'holder'));

const usualView = (queue: Queue): QueueView => ({ columns: usualColumns(queue), sort: queue === 'all' ? 'newest' : 'due', filters: {} });

/** Whether two ways of looking at a queue are the same. */
export function isSameView(a: QueueView, b: QueueView): boolean {
  const filters = (view: QueueView) => QUEUE_FILTERS.map((name) => view.filters[name] ?? null);
  return JSON.stringify([a.columns, a.sort, filters(a)]) === JSON.stringify([b.columns, b.sort, filters(b)]);
}

/** Filters that are set, without empty ones. */
export const setFilters = (filters: QueueFilters): QueueFilters =>
  Object.fromEntries(QUEUE_FILTERS.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]]])));

/**
 * The list behind an address. `undefined` while it is not known yet, `null` when there is none. Without an answer of the
 * server the built-in queues still stand, looked at in the usual way.
 */
export function useListPlace(key: string): ListPlace | null | undefined {
  const { t } = useTranslation('desk');
  const inbox = useQuery(inboxQuery);
  const queue = Queue.safeParse(key);
  if (inbox.isPending) return undefined;
  if (queue.success) {
    const kept = inbox.data?.views[queue.data];
    const view = kept ?? usualView(queue.data);
    return { key, queue: queue.data, name: t(`queue.name.${queue.data}`), view, kept, saved: undefined };
  }
  const saved = inbox.data?.queries.find(({ id }) => id === key);
  if (!saved) return null;
  return { key, queue: saved.queue, name: saved.name, view: saved.view, kept: saved.view, saved };
}
