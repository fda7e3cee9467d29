import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from './clock/clock.js';
import { Database } from './database/database.js';
import { defineJob } from './jobs/job-definition.js';
import { defineSchedule } from './jobs/schedule.js';
import { RateLimiter } from './rate-limit/rate-limiter.js';

const DAY_MS = 24 * 3_600_000;
/** A client repeats a request within minutes; a month leaves room for every argument about it. */
const IDEMPOTENCY_KEPT_DAYS = 30;

/** Clears what platform tables keep for a while only. */
export const sweepExpired = defineJob({ name: 'platform.sweep-expired', payload: z.object({}) });

/** Each night at 3:20 in office time. */
export const sweepNightly = defineSchedule({
  name: 'platform.sweep-nightly',
  when: { cron: '20 3 * * *' },
  job: sweepExpired,
  payload: {},
});

/** Forgets old windows of rate limits and answers kept for repeated requests. */
@Injectable()
export class SweepExpired {
  constructor(
    private readonly database: Database,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.limiter.forgetBefore(new Date(now - DAY_MS));
    await this.database.execute('delete from idempotency where created_at < $1', [new Date(now - IDEMPOTENCY_KEPT_DAYS * DAY_MS)]);
  }
}
