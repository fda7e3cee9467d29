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
 * Runs statements in their order in one batch (one round trip).
 * @throws the refusal of the first statement that touched fewer rows than it must
 */
export async function runTogether(tx: Tx, statements: readonly Statement[]): Promise<void> {
  const counts = await Promise.all(statements.map(({ text, params, name }) => tx.execute(text, params, name)));
  statements.forEach(({ expect }, index) => {
    if (expect && counts[index] !== expect.rows) throw expect.otherwise;
  });
}
