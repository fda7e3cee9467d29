import { MOST_PINNED_QUERIES, type Queue, type QueueView } from '@motcua/contracts';
import type { Queryable } from '../../platform/index.js';
import type { CountedQuery } from '../queue-sql.js';

/** A saved query as it stands, with its place in one officer's rail. */
export interface StoredQuery {
  id: string;
  accountId: string;
  ownerName: string;
  name: string;
  queue: Queue;
  view: QueueView;
  version: number;
  sharedWithId: string | null;
  isPinned: boolean;
}

const COLUMNS = `q.id, q.account_id as "accountId", a.full_name as "ownerName", q.name, q.queue, q.view, q.version,
  q.shared_with_id as "sharedWithId", coalesce(p.pinned, false) as "isPinned"`;
const FROM = `saved_query q join account a on a.id = q.account_id left join saved_query_place p on p.query_id = q.id and p.account_id = $1`;

/** The queries an officer sees, in his order: his own, and those shared with one of the agencies. */
export function visibleQueries(on: Queryable, accountId: string, agencyIds: readonly string[]): Promise<StoredQuery[]> {
  return on.query<StoredQuery>(
    `select ${COLUMNS} from ${FROM} where q.account_id = $1 or q.shared_with_id = any($2::uuid[])
     order by p.place nulls last, q.name collate "vi-x-icu", q.id limit 200`,
    [accountId, [...agencyIds]],
    'saved-queries-visible',
  );
}

/** One query, or undefined. */
export async function findQuery(on: Queryable, accountId: string, id: string): Promise<StoredQuery | undefined> {
  const [row] = await on.query<StoredQuery>(`select ${COLUMNS} from ${FROM} where q.id = $2`, [accountId, id], 'saved-query-find');
  return row;
}

/** The same, locked until the transaction ends. */
export async function lockQuery(on: Queryable, accountId: string, id: string): Promise<StoredQuery | undefined> {
  const [row] = await on.query<StoredQuery>(`select ${COLUMNS} from ${FROM} where q.id = $2 for update of q`, [accountId, id]);
  return row;
}

/**
 * What is counted in an officer's rail. A query that is no longer shared with him may be counted once more: the counter
 * tells nothing that he could not see, for every query is read within the reader's own agencies.
 */
export function pinnedQueries(on: Queryable, accountId: string): Promise<CountedQuery[]> {
  return on.query<CountedQuery>(
    `select q.id, q.queue, q.view -> 'filters' as filters from saved_query_place p join saved_query q on q.id = p.query_id
     where p.account_id = $1 and p.pinned and q.queue <> 'all' order by p.place limit ${MOST_PINNED_QUERIES}`,
    [accountId],
    'saved-queries-pinned',
  );
}
