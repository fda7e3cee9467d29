import type { EntityManager } from 'typeorm';

/** A value that the driver sends as a parameter of SQL; arrays become PostgreSQL arrays, objects are for jsonb. */
export type SqlValue = string | number | boolean | bigint | Date | Buffer | Uint8Array | object | null | undefined;

/** What SQL can be run on: the pool for reads ({@link Database}) or one transaction ({@link Tx}). */
export interface Queryable {
  /**
   * Runs one statement.
   * @param text SQL with `$1…`; bigint comes back as number, date as `YYYY-MM-DD`, timestamptz as Date, numeric as text
   * @param params one for each `$n`
   * @param name keeps the plan as a prepared statement under this name: one name = one text; for hot statements
   * @returns the rows; the caller says their shape
   * @throws DatabaseUnavailable when the server cannot be reached, otherwise the driver's DatabaseError
   */
  query<Row extends object>(text: string, params?: readonly SqlValue[], name?: string): Promise<Row[]>;

  /** Runs one statement and tells how many rows it touched. */
  execute(text: string, params?: readonly SqlValue[], name?: string): Promise<number>;
}

/**
 * One open transaction on one connection. Statements that do not need each other's answers may be started together
 * (`Promise.all`): they travel in one batch and run in the order in which they were started.
 */
export interface Tx extends Queryable {
  /** TypeORM on the same connection and in the same transaction. */
  readonly manager: EntityManager;

  /** Runs after the commit and never after a rollback; failures are logged, not thrown. The same function runs once. */
  afterCommit(effect: () => void | Promise<void>): void;
}
