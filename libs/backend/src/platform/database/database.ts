import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { isUnavailable, translated } from './database-errors.js';
import type { Queryable, SqlValue } from './tx.js';

/** Runs one statement on a client or pool and turns a lost server into `DatabaseUnavailable`. */
export async function runStatement<Row extends object>(
  on: Pick<pg.ClientBase, 'query'>,
  statement: { text: string; params: readonly SqlValue[]; name: string | undefined },
): Promise<pg.QueryResult<Row>> {
  try {
    const { text, params, name } = statement;
    return await on.query<Row>({ text, values: [...params], ...(name === undefined ? {} : { name }) });
  } catch (error) {
    throw translated(error);
  }
}

/** The database for reads outside a transaction, and the pool that everything of this process shares. */
@Injectable()
export class Database implements Queryable, OnApplicationShutdown {
  constructor(@Inject(DataSource) readonly dataSource: DataSource) {}

  /**
   * The pool itself, for what needs one connection for a while; whoever takes a client gives it back. Its connections are
   * pipelined, which COPY and cursors cannot stand: these open a `pg.Client` of their own.
   */
  get pool(): pg.Pool {
    const { driver } = this.dataSource;
    if (!('master' in driver)) throw new Error('the data source is not connected to PostgreSQL');
    return driver.master as pg.Pool;
  }

  async query<Row extends object>(text: string, params: readonly SqlValue[] = [], name?: string): Promise<Row[]> {
    const result = await this.run<Row>({ text, params, name });
    return result.rows;
  }

  async execute(text: string, params: readonly SqlValue[] = [], name?: string): Promise<number> {
    const result = await this.run({ text, params, name });
    return result.rowCount ?? 0;
  }

  /** Whether the server answers now. */
  async isReachable(): Promise<boolean> {
    try {
      await this.query('select 1');
      return true;
    } catch (error) {
      if (isUnavailable(error)) return false;
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private run<Row extends object>(statement: {
    text: string;
    params: readonly SqlValue[];
    name: string | undefined;
  }): Promise<pg.QueryResult<Row>> {
    return runStatement<Row>(this.pool, statement);
  }
}
