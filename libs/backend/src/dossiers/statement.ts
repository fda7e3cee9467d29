import type { SqlValue, Tx } from '../platform/index.js';
import type { DomainError } from '@motcua/domain';

/** One statement of an act. `name` keeps its plan; one name has one text for ever. */
export interface Statement {
  name: string;
  text: string;
  params: readonly SqlValue[];
  /** Rows it must touch, and the refusal when it does not: a condition checked by the write itself. */
  expect?: { rows: number; otherwise: () => DomainError };
}

/**
 * Runs statements in their order in one batch (one round trip).
 * @throws the first failure in that order (those after it only say that the transaction is lost), or the refusal of the
 *   first statement that touched another number of rows than it must
 */
export async function runTogether(tx: Tx, statements: readonly Statement[]): Promise<void> {
  const settled = await Promise.allSettled(statements.map(({ text, params, name }) => tx.execute(text, params, name)));
  settled.forEach((result, index) => {
    if (result.status === 'rejected') throw result.reason;
    const expect = statements[index]?.expect;
    if (expect && result.value !== expect.rows) throw expect.otherwise();
  });
}
