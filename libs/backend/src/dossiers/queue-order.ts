import { QUEUE_SORTS, type QueueQuery, type SortableColumn } from '@motcua/contracts';
import { placeOf } from './cursor.js';
import type { ListedDossier } from './dossier-row.js';
import type { Params } from './sql-builder.js';

interface SortedColumn {
  sql: string;
  type: 'timestamptz' | 'text';
  /** The direction whose rows with equal values are read by ascending id, as an index gives them. */
  indexed: 'ascending' | 'descending';
  valueOf: (row: ListedDossier) => string;
}

/** What stands behind each order; a procedure sorts by its code, which keeps all of its dossiers together. */
const SORTED = {
  time: { sql: 'd.sort_due_at', type: 'timestamptz', indexed: 'ascending', valueOf: (row) => row.sortDueAt.toISOString() },
  submittedAt: { sql: 'd.submitted_at', type: 'timestamptz', indexed: 'descending', valueOf: (row) => row.submittedAt.toISOString() },
  code: { sql: 'd.code', type: 'text', indexed: 'ascending', valueOf: (row) => row.code },
  procedure: { sql: 'd.procedure_code', type: 'text', indexed: 'ascending', valueOf: (row) => row.procedureCode },
} as const satisfies Record<SortableColumn, SortedColumn>;

interface Order extends SortedColumn {
  direction: 'ascending' | 'descending';
}

/** Ended dossiers have no urgency, and only the moment of sending has an index over all of them. */
function orderOf({ queue, sort }: Pick<QueueQuery, 'queue' | 'sort'>): Order {
  const asked = QUEUE_SORTS[sort];
  const used = queue === 'all' && asked.column !== 'submittedAt' ? QUEUE_SORTS.newest : asked;
  return { ...SORTED[used.column], direction: used.direction };
}

/** The sorted value of a row, for the cursor of its page. */
export const sortedValueOf = (query: QueueQuery, row: ListedDossier): string => orderOf(query).valueOf(row);

/** How a page is sorted: the words after `order by`, the columns they need, and what stands after the page before. */
export function orderSql(params: Params, query: QueueQuery): { order: string; columns: string; after: string[] } {
  const { sql, type, indexed, direction } = orderOf(query);
  const [isDown, isIdDown] = [direction === 'descending', direction !== indexed];
  const order = `${sql}${isDown ? ' desc' : ''}, d.id${isIdDown ? ' desc' : ''}`;
  const columns = `d.id, ${sql}`;
  if (query.cursor === undefined) return { order, columns, after: [] };
  const place = placeOf(query.cursor, type === 'text' ? 'text' : 'moment');
  const [at, id] = [params.add(place.at, type), params.add(place.id, 'uuid')];
  const [beyond, idBeyond] = [isDown ? '<' : '>', isIdDown ? '<' : '>'];
  if (beyond === idBeyond) return { order, columns, after: [`(${sql}, d.id) ${beyond} (${at}, ${id})`] };
  return { order, columns, after: [`${sql} ${beyond}= ${at} and (${sql} ${beyond} ${at} or d.id ${idBeyond} ${id})`] };
}
