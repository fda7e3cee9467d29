import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../clock/clock.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { RateLimiter } from './rate-limiter.js';

describe('rate limiter', () => {
  let test: TestDatabase;
  const clock = new FixedClock('2026-04-21T07:00:00Z');
  const rule = { points: 3, perSeconds: 60 };

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  it('allows exactly its points in a window, over all processes, and says when to come back', async () => {
    const processes = [new RateLimiter(test.database, clock), new RateLimiter(test.database, clock)];
    const verdicts = await Promise.all(Array.from({ length: 10 }, (_, index) => processes[index % 2]?.take('track:1.2.3.4', rule)));
    expect(verdicts.filter((verdict) => verdict?.allowed)).toHaveLength(3);
    expect(verdicts.find((verdict) => !verdict?.allowed)?.retryAfterSeconds).toBe(60);
    clock.advance(60_000);
    expect(await processes[0]?.take('track:1.2.3.4', rule)).toEqual({ allowed: true, retryAfterSeconds: 0 });
  });

  it('counts each key for itself, stores no address, and forgets old windows', async () => {
    const limiter = new RateLimiter(test.database, clock);
    expect((await limiter.take('track:5.6.7.8', rule)).allowed).toBe(true);
    const keys = await test.database.query<{ key: string }>('select key from rate_limit');
    expect(keys.map(({ key }) => key).join()).not.toContain('5.6.7.8');
    expect(await limiter.forgetBefore(new Date('2026-04-21T07:00:30Z'))).toBe(1);
  });
});
