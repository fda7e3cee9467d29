import { Injectable, Logger } from '@nestjs/common';
import type pg from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import { Database, runStatement } from './database.js';
import { codeOf, driverErrorOf, messageOf, translated } from './database-errors.js';
import type { SqlValue, Tx } from './tx.js';

/** States after which the same transaction, run again, may succeed: serialization failure and deadlock. */
const RETRYABLE_STATES: ReadonlySet<string> = new Set(['40001', '40P01']);
const MAX_RUNS = 3;

class OpenTx implements Tx {
  readonly effects = new Set<() => void | Promise<void>>();

  constructor(
    private readonly client: pg.ClientBase,
    readonly manager: EntityManager,
  ) {}

  async query<Row extends object>(text: string, params: readonly SqlValue[] = [], name?: string): Promise<Row[]> {
    const result = await runStatement<Row>(this.client, { text, params, name });
    return result.rows;
  }

  async execute(text: string, params: readonly SqlValue[] = [], name?: string): Promise<number> {
    const result = await runStatement(this.client, { text, params, name });
    return result.rowCount ?? 0;
  }

  afterCommit(effect: () => void | Promise<void>): void {
    this.effects.add(effect);
  }
}

interface OpenRunner {
  runner: QueryRunner;
  client: pg.ClientBase;
}

/** Runs a use case's writes as one transaction. */
@Injectable()
export class UnitOfWork {
  private readonly logger = new Logger(UnitOfWork.name);

  constructor(private readonly database: Database) {}

  /**
   * All or nothing: commits when `work` returns, rolls back when it throws. A deadlock or serialization failure runs
   * `work` again, at most three times in all, so it keeps effects outside the database for `tx.afterCommit`.
   * BEGIN costs no round trip of its own: it travels with the first statement of `work`.
   * @returns what `work` returned
   * @throws what `work` threw; DatabaseUnavailable when the server is away
   */
  async run<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    for (let runs = 1; ; runs += 1) {
      try {
        return await this.runOnce(work);
      } catch (error) {
        if (runs >= MAX_RUNS || !isRetryable(error)) throw error;
      }
    }
  }

  private async runOnce<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const runner = this.database.dataSource.createQueryRunner();
    try {
      const client = await clientOf(runner);
      const tx = new OpenTx(client, runner.manager);
      const result = await this.workThenCommit({ runner, client }, () => work(tx));
      await this.runEffects(tx.effects);
      return result;
    } catch (error) {
      throw translated(error);
    } finally {
      await runner.release();
    }
  }

  private async workThenCommit<Result>(open: OpenRunner, work: () => Promise<Result>): Promise<Result> {
    const begun = open.client.query('BEGIN');
    begun.catch(() => undefined); // awaited below; work that fails first must not leave it unobserved
    markTransaction(open.runner, true);
    try {
      const result = await work();
      await begun;
      await open.client.query('COMMIT');
      return result;
    } catch (error) {
      await this.rollBack(open.client);
      throw error;
    } finally {
      markTransaction(open.runner, false);
    }
  }

  /** A connection that cannot even roll back is broken: the pool throws it away when it is given back. */
  private async rollBack(client: pg.ClientBase): Promise<void> {
    try {
      await client.query('ROLLBACK');
    } catch (error) {
      this.logger.warn(`rollback failed: ${messageOf(error)}`);
    }
  }

  private async runEffects(effects: ReadonlySet<() => void | Promise<void>>): Promise<void> {
    for (const effect of effects) {
      try {
        await effect();
      } catch (error) {
        this.logger.error('an effect after a commit failed', error instanceof Error ? error.stack : undefined);
      }
    }
  }
}

/**
 * We send BEGIN and COMMIT ourselves, because TypeORM awaits its own hooks before START TRANSACTION, which would cost a
 * round trip. Its runner has to know, or `manager.save` would open a second transaction.
 */
function markTransaction(runner: QueryRunner, isActive: boolean): void {
  Object.assign(runner, { isTransactionActive: isActive, transactionDepth: isActive ? 1 : 0 });
}

async function clientOf(runner: QueryRunner): Promise<pg.ClientBase> {
  return (await runner.connect()) as pg.ClientBase;
}

function isRetryable(error: unknown): boolean {
  return RETRYABLE_STATES.has(codeOf(driverErrorOf(error)));
}
