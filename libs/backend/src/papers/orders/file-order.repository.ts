import type { FileOrder, FileWish } from '@motcua/contracts';
import { documentRef, type StoredDocument } from '../../documents/index.js';
import type { Queryable, Tx } from '../../platform/index.js';

/** An order as it is stored. */
export interface StoredOrder {
  id: string;
  accountId: string;
  wish: FileWish;
  state: FileOrder['state'];
  done: number;
  total: number;
  askedAt: Date;
  documentId: string | null;
}

const COLUMNS = `id, account_id as "accountId", wish, state, done, total, asked_at as "askedAt", document_id as "documentId"`;

/** One order, or undefined. */
export async function findOrder(on: Queryable, id: string): Promise<StoredOrder | undefined> {
  const [order] = await on.query<StoredOrder>(`select ${COLUMNS} from file_order where id = $1`, [id], 'file-order-by-id');
  return order;
}

/** The order that an account gave under a key, or undefined. */
export async function findOrderByKey(
  on: Queryable,
  { accountId, key }: { accountId: string; key: string },
): Promise<StoredOrder | undefined> {
  const [order] = await on.query<StoredOrder>(`select ${COLUMNS} from file_order where account_id = $1 and key = $2`, [accountId, key]);
  return order;
}

/** Writes an order. @returns undefined when the key was used a moment ago */
export async function insertOrder(
  tx: Tx,
  order: Pick<StoredOrder, 'accountId' | 'wish' | 'total' | 'askedAt'> & { key: string },
): Promise<StoredOrder | undefined> {
  const [row] = await tx.query<StoredOrder>(
    `insert into file_order (account_id, key, wish, total, asked_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning ${COLUMNS}`,
    [order.accountId, order.key, JSON.stringify(order.wish), order.total, order.askedAt],
  );
  return row;
}

/** Tells how far the making is; an order that is ready stays so. */
export async function tellProgress(on: Queryable, id: string, progress: { state: 'MAKING' | 'FAILED'; done: number }): Promise<void> {
  await on.execute(`update file_order set state = $2, done = $3 where id = $1 and state <> 'READY'`, [id, progress.state, progress.done]);
}

/** The file is there. @returns false when another run was faster */
export async function finishOrder(tx: Tx, id: string, documentId: string): Promise<boolean> {
  const rows = await tx.execute(
    `update file_order set state = 'READY', done = total, document_id = $2 where id = $1 and state <> 'READY'`,
    [id, documentId],
  );
  return rows === 1;
}

/** As the wire shows it. */
export function fileOrder({ id, state, done, total, askedAt }: StoredOrder, document: StoredDocument | undefined): FileOrder {
  return { id, state, done, total, askedAt: askedAt.toISOString(), file: document ? documentRef(document) : null };
}
