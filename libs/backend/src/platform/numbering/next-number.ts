import type { Tx } from '../database/tx.js';

const NEXT = `insert into number_counter (scope, last_value) values ($1, 1)
  on conflict (scope) do update set last_value = number_counter.last_value + 1
  returning last_value as "lastValue"`;

/**
 * The next number of a series, 1 for the first. Concurrent transactions wait for each other on the series, so numbers
 * are never given twice; a transaction that rolls back gives its number back.
 * @param scope name of the series, for example `dossier-code:H24.5:260421`
 */
export async function nextNumber(tx: Tx, scope: string): Promise<number> {
  const [row] = await tx.query<{ lastValue: number }>(NEXT, [scope], 'next-number');
  if (!row) throw new Error('the counter gave no number');
  return row.lastValue;
}
