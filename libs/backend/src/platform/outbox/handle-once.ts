import type { Tx } from '../database/tx.js';

const MARK = 'insert into handler_done (handler, key) values ($1, $2) on conflict do nothing';

/**
 * Runs `effect` once for each (handler, key), however often the job comes: the mark and the effect are one transaction.
 * A second run at the same time waits for the first and then does nothing.
 * @param about `handler` = stable name of what is done, `key` = what it is done for (mostly the entry's id)
 * @returns whether this call ran it
 */
export async function handleOnce(tx: Tx, about: { handler: string; key: string }, effect: () => Promise<void>): Promise<boolean> {
  const marked = await tx.execute(MARK, [about.handler, about.key], 'handle-once');
  if (marked === 0) return false;
  await effect();
  return true;
}
