import { Injectable } from '@nestjs/common';
import { Clock, Database } from '../platform/index.js';

const DAY_MS = 24 * 3_600_000;
/** Links stay so long after their end, so that it can be told when one was used. */
const LINKS_KEPT_DAYS = 30;

/** Removes sign-ins that have ended and one-time links that ended long ago. */
@Injectable()
export class SweepEndedAccess {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.database.execute('delete from sign_in where ends_at <= $1 or idle_until <= $1', [
      new Date(now),
    ]);
    await this.database.execute('delete from one_time_link where expires_at < $1', [
      new Date(now - LINKS_KEPT_DAYS * DAY_MS),
    ]);
  }
}
