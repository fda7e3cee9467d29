import { Injectable } from '@nestjs/common';
import { Database, JobQueue, migrationState } from '@motcua/backend/platform';

/** What a process needs before it may get requests. */
export interface ReadinessChecks {
  database: 'ok' | 'unreachable';
  queue: 'ok' | 'unreachable';
  migrations: 'ok' | 'pending' | 'ahead' | 'unknown';
}

/** Looks whether database, queue and tables are there. */
@Injectable()
export class Readiness {
  private migrationsAreCurrent = false;

  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
  ) {}

  async check(): Promise<ReadinessChecks> {
    const [database, queue] = await Promise.all([this.database.isReachable(), this.queue.isReachable()]);
    return {
      database: database ? 'ok' : 'unreachable',
      queue: queue ? 'ok' : 'unreachable',
      migrations: database ? await this.migrations() : 'unknown',
    };
  }

  /** Current tables stay current while this process runs; only a lack is looked up again. */
  private async migrations(): Promise<ReadinessChecks['migrations']> {
    if (this.migrationsAreCurrent) return 'ok';
    const { pending, unknown } = await migrationState(this.database.pool);
    if (unknown.length > 0) return 'ahead';
    this.migrationsAreCurrent = pending.length === 0;
    return this.migrationsAreCurrent ? 'ok' : 'pending';
  }
}
