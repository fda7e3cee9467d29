import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { z } from 'zod';
import { readConfig, readTestRedisUrl, type Config } from '../config.js';
import { createEmptyCopy, dropTestDatabase } from '../testing/index.js';
import { defineJob } from './job-definition.js';
import { JobQueue } from './job-queue.js';
import { defineSchedule } from './schedule.js';
import { ScheduleKeeper } from './schedule-keeper.js';

const remind = defineJob({ name: 'testing.remind', payload: z.object({ round: z.int() }) });
const draw = defineJob({ name: 'testing.draw', payload: z.object({}), queue: 'papers' });
defineSchedule({ name: 'testing.each-minute', when: { everyMs: 60_000 }, job: remind, payload: { round: 1 } });
defineSchedule({ name: 'testing.nightly', when: { cron: '20 3 * * *' }, job: draw, payload: {} });

const redisUrl = readTestRedisUrl();
const stores: [string, string | undefined][] = [['PostgreSQL', undefined], ...(redisUrl ? [['Redis', redisUrl] as [string, string]] : [])];

describe.each(stores)('schedules, queue on %s', (_, redis) => {
  let databaseUrl: string;
  let config: Config;
  let jobs: JobQueue;

  beforeAll(async () => {
    if (redis) await emptyRedis(redis);
    databaseUrl = await createEmptyCopy();
    config = readConfig({ DATABASE_URL: databaseUrl, ...(redis ? { REDIS_URL: redis } : {}) });
    jobs = new JobQueue(config);
  });
  afterAll(async () => {
    await jobs.onApplicationShutdown();
    await dropTestDatabase(databaseUrl);
  });

  it('stand once, in office time, however many workers write them', async () => {
    const other = new JobQueue(config);
    await Promise.all([new ScheduleKeeper(jobs).apply(), new ScheduleKeeper(other).apply()]);
    await new ScheduleKeeper(other).apply();
    await other.onApplicationShutdown();
    expect((await jobs.queue('effects').getJobSchedulers()).map(({ key, every }) => [key, Number(every)])).toEqual([['testing.each-minute', 60_000]]);
    expect(await jobs.queue('papers').getJobSchedulers()).toMatchObject([{ key: 'testing.nightly', pattern: '20 3 * * *', tz: 'Asia/Ho_Chi_Minh' }]);
    const [waiting] = await jobs.queue('papers').getDelayed();
    const at = new Date((waiting?.timestamp ?? 0) + (waiting?.delay ?? 0)).toISOString();
    expect(at.slice(11, 16)).toBe('20:20');
  });

  it('go when the code no longer knows them', async () => {
    await jobs.queue('effects').upsertJobScheduler('testing.forgotten', { every: 5000 }, { name: 'testing.remind', data: { round: 2 } });
    await new ScheduleKeeper(jobs).apply();
    expect((await jobs.queue('effects').getJobSchedulers()).map(({ key }) => key)).toEqual(['testing.each-minute']);
  });

  it('take no payload that the job does not take, and no second job of the same id', async () => {
    await expect(jobs.add(remind, { round: 1.5 })).rejects.toThrow();
    await jobs.add(draw, {}, { jobId: 'draw-once' });
    await jobs.add(draw, {}, { jobId: 'draw-once' });
    expect(await jobs.queue('papers').getWaitingCount()).toBe(1);
  });

  it('say that their store answers', async () => {
    expect(await jobs.isReachable()).toBe(true);
  });
});

describe('a queue whose store is away', () => {
  it.each([
    ['PostgreSQL', {}],
    ['Redis', { REDIS_URL: 'redis://127.0.0.1:1' }],
  ])('says so within seconds (%s)', async (_, environment) => {
    const jobs = new JobQueue(readConfig({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing', ...environment }));
    expect(await jobs.isReachable()).toBe(false);
    await jobs.onApplicationShutdown().catch(() => undefined); // nothing to say good-bye to
  });
});

async function emptyRedis(url: string): Promise<void> {
  const client = new Redis(url);
  await client.flushdb();
  client.disconnect();
}
