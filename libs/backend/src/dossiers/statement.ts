import type { SqlValue, Tx } from '../platform/index.js';
import type { DomainError } from '@motcua/domain';

/** One statement of an act. `name` keeps its plan; one name has one text for ever. */
export interface Statement {
  name: string;
  text: string;
  params: readonly SqlValue[];
  /** Rows it must touch, and the refusal when it does not: a condition checked by the write itself. */
  expect?: { rows: number; otherwise: DomainError };
}

/**
 * Runs statements in their order in one batch (one round trip), together with what was started beside them.
 * @throws the first failure in that order (those after it only say that the transaction is lost), or the refusal of the
 *   first statement that touched another number of rows than it must
 */
export async function runTogether(tx: Tx, statements: readonly Statement[], beside: () => Promise<unknown>): Promise<void> {
  const started = statements.map(({ text, params, name }) => tx.execute(text, params, name));
  const settled = await Promise.allSettled([...started, beside()]);
  const failed = settled.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  const counts = await Promise.all(started);
  statements.forEach(({ expect }, index) => {
    if (expect && counts[index] !== expect.rows) throw expect.otherwise;
  });
}
