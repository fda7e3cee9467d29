import type { Queryable, Tx } from '../platform/index.js';

/** Grows with every transaction that changes what the catalogue says; whoever keeps a copy compares it. */
export async function readRevision(on: Queryable): Promise<number> {
  const rows = await on.query<{ revision: number }>('select revision from catalogue_revision', [], 'catalogue-revision');
  return rows[0]?.revision ?? 0;
}

/** Makes this transaction the only writer of the catalogue until it ends. */
export async function lockCatalogue(tx: Tx): Promise<void> {
  await tx.query('select revision from catalogue_revision for update');
}

/** Tells every process that the catalogue has changed. Once in a transaction. */
export async function bumpRevision(tx: Tx): Promise<void> {
  await tx.execute('update catalogue_revision set revision = revision + 1');
}
