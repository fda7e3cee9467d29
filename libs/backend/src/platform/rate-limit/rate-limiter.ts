import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';

/** How often something may be done: `points` times in each window of `perSeconds`. */
export interface RateRule {
  points: number;
  perSeconds: number;
}

/** Whether one more was allowed, and when to come back otherwise. */
export interface RateVerdict {
  allowed: boolean;
  retryAfterSeconds: number;
}

const TAKE = `insert into rate_limit (key, window_start, hits) values ($1, $2, 1)
  on conflict (key, window_start) do update set hits = rate_limit.hits + 1
  returning hits`;

/** Counts doings in PostgreSQL, so that all processes share one limit. Names and addresses are stored as hashes only. */
@Injectable()
export class RateLimiter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts one doing. @param key what is done and by whom, for example `sign-in:203.0.113.7` */
  async take(key: string, rule: RateRule): Promise<RateVerdict> {
    const now = this.clock.now();
    const windowMs = rule.perSeconds * 1000;
    const start = Math.floor(now / windowMs) * windowMs;
    const [row] = await this.database.query<{ hits: number }>(TAKE, [hashOf(key), new Date(start)], 'rate-limit-take');
    const allowed = (row?.hits ?? 0) <= rule.points;
    return { allowed, retryAfterSeconds: allowed ? 0 : Math.ceil((start + windowMs - now) / 1000) };
  }

  /** Forgets windows that began before a moment. @returns how many */
  async forgetBefore(moment: Date): Promise<number> {
    return this.database.execute('delete from rate_limit where window_start < $1', [moment]);
  }
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
