import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Module, type INestApplicationContext } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActType } from '@motcua/contracts';
import {
  Database,
  handleOnce,
  HandlesJob,
  JobQueue,
  JobRunner,
  onEntries,
  Outbox,
  PlatformModule,
  readConfig,
  readTestRedisUrl,
  SweepExpired,
  UnitOfWork,
  type Config,
  type DossierOrigin,
  type EntryPayload,
  type JobHandler,
  type OutboxRow,
} from '@motcua/backend/platform';
import { createEmptyCopy, dropTestDatabase } from '@motcua/backend/platform/testing';
import { Redis } from 'ioredis';
import { SweepExpiredProcessor } from '../platform/sweep-expired.processor.js';
import { assignPositions } from './assign-positions.js';
import { RelayLeader } from './relay-leader.js';
import { Relay } from './relay.js';

const notify = onEntries({ handler: 'testing.notify', acts: ['SUBMIT', 'RECEIVE'], attempts: 3, backoffMs: 10 });
const count = onEntries({ handler: 'testing.count', acts: 'ALL', demo: true, queue: 'statistics' });

/** What the notifying handler does besides its effect: nothing, fail, or never come back (a worker that dies there). */
let mishap: 'none' | 'fail' | 'die-after-commit' = 'none';
let tries = 0;
let letGo: () => void = () => undefined;

@Injectable()
@HandlesJob(notify)
class Notify implements JobHandler<EntryPayload> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle(entry: EntryPayload): Promise<void> {
    tries += 1;
    if (mishap === 'fail') throw new Error('mail server away');
    await this.unitOfWork.run((tx) =>
      handleOnce(tx, { handler: 'testing.notify', key: entry.entryId }, async () => {
        await tx.query('insert into effect (handler, entry_id, position) values ($1, $2, $3)', ['notify', entry.entryId, entry.position]);
      }).then(() => undefined),
    );
    if (mishap === 'die-after-commit') await new Promise<void>((resolve) => (letGo = resolve));
  }
}

@Injectable()
@HandlesJob(count)
class Count implements JobHandler<EntryPayload> {
  constructor(private readonly database: Database) {}

  async handle(entry: EntryPayload): Promise<void> {
    await this.database.query('insert into effect (handler, entry_id, position) values ($1, $2, $3)', [
      'count',
      entry.entryId,
      entry.position,
    ]);
  }
}

@Module({})
class TestWorkerModule {
  static on(config: Config) {
    return {
      module: TestWorkerModule,
      imports: [PlatformModule.forRoot({ config, applicationName: 'motcua test worker' }), DiscoveryModule],
      providers: [Notify, Count, Relay, RelayLeader, JobRunner, SweepExpired, SweepExpiredProcessor],
    };
  }
}

const redisUrl = readTestRedisUrl();
const stores: [string, string | undefined][] = [['PostgreSQL', undefined], ...(redisUrl ? [['Redis', redisUrl] as [string, string]] : [])];

describe.each(stores)('outbox and relay, queue on %s', (_, redis) => {
  let databaseUrl: string;
  let config: Config;
  let worker: INestApplicationContext;
  const open: INestApplicationContext[] = [];

  beforeAll(async () => {
    databaseUrl = await createEmptyCopy();
    config = readConfig({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent', ...(redis ? { REDIS_URL: redis } : {}) });
  });
  afterAll(() => dropTestDatabase(databaseUrl));

  beforeEach(async () => {
    mishap = 'none';
    tries = 0;
    if (redis) await emptyRedis(redis);
    worker = await newWorker();
    await database().query('create table if not exists effect (handler text, entry_id uuid, position bigint)');
    await database().query('truncate effect, outbox, handler_done');
    for (const queue of worker.get(JobQueue).all()) await queue.obliterate({ force: true });
  });
  afterEach(async () => {
    letGo();
    await Promise.all(open.splice(0).map((context) => context.close()));
  });

  const database = () => worker.get(Database);
  const relay = () => worker.get(Relay);

  async function newWorker(): Promise<INestApplicationContext> {
    const context = await NestFactory.createApplicationContext(TestWorkerModule.on(config), { logger: false });
    open.push(context);
    return context;
  }

  const row = (act: ActType, origin: DossierOrigin = 'LIVE'): OutboxRow => ({
    entryId: randomUUID(),
    dossierId: randomUUID(),
    act,
    origin,
    createdAt: new Date(),
  });

  const commit = (...rows: OutboxRow[]) => worker.get(UnitOfWork).run((tx) => worker.get(Outbox).add(tx, rows));

  async function effects(handler: string): Promise<string[]> {
    const rows = await database().query<{ id: string }>('select entry_id as id from effect where handler = $1 order by position', [
      handler,
    ]);
    return rows.map(({ id }) => id);
  }

  async function until(isTrue: () => Promise<boolean>): Promise<void> {
    for (const end = performance.now() + 20_000; !(await isTrue()); await pause(20)) {
      if (performance.now() > end) throw new Error('waited 20 s in vain');
    }
  }

  it('makes one job of each entry for each handler that wants it, soon after the commit', async () => {
    worker.get(JobRunner).start();
    worker.get(RelayLeader).start();
    const rows = [row('SUBMIT'), row('NOTE'), row('RECEIVE')];
    await commit(...rows);
    await until(async () => (await effects('count')).length === 3 && (await effects('notify')).length === 2);
    expect(await effects('count')).toEqual(rows.map(({ entryId }) => entryId));
    expect(await effects('notify')).toEqual([rows[0]?.entryId, rows[2]?.entryId]);
  });

  it('relays nothing of a transaction that was rolled back', async () => {
    const refused = worker.get(UnitOfWork).run(async (tx) => {
      await worker.get(Outbox).add(tx, [row('SUBMIT')]);
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    expect(await relay().drain()).toBe(0);
  });

  it('mutes the effects of demo entries and still counts them', async () => {
    await commit(row('SUBMIT', 'DEMO'));
    await relay().drain();
    worker.get(JobRunner).start();
    await until(async () => (await effects('count')).length === 1);
    expect(await effects('notify')).toEqual([]);
  });

  it('numbers entries without gaps, also when two relays work at once', async () => {
    for (let commits = 0; commits < 20; commits += 1) await commit(row('SUBMIT'), row('NOTE'));
    const other = await newWorker();
    await Promise.all([relay().drain(), other.get(Relay).drain(), relay().drain()]);
    const placed = await database().query<{ position: number }>('select position from outbox order by id');
    const first = placed[0]?.position ?? 0;
    expect(placed.map(({ position }) => position)).toEqual(placed.map((_row, index) => first + index));
  });

  it('loses nothing when the worker is killed between the commit and the job', async () => {
    const entry = row('SUBMIT');
    await commit(entry);
    await worker.close();
    open.splice(0);
    worker = await newWorker();
    worker.get(JobRunner).start();
    worker.get(RelayLeader).start();
    await until(async () => (await effects('notify')).length === 1);
    expect(await effects('notify')).toEqual([entry.entryId]);
  });

  it('gives the place and the effect once when the relay is killed between adding and marking', async () => {
    const entry = row('SUBMIT');
    await commit(entry);
    const killed = new Relay(worker.get(UnitOfWork), killedAtMark(), worker.get(JobQueue));
    await expect(killed.drain()).rejects.toThrow('killed');
    const [before] = await assignPositions(worker.get(UnitOfWork), 10);
    worker.get(JobRunner).start();
    await until(async () => (await worker.get(JobQueue).queue('effects').getCompletedCount()) === 1);
    for (const queue of worker.get(JobQueue).all()) await queue.clean(0, 1000, 'completed');
    expect(await relay().drain()).toBe(1);
    await until(async () => tries === 2);
    await pause(100);
    expect(await effects('notify')).toEqual([entry.entryId]);
    const [after] = await database().query<{ position: number }>('select position from outbox');
    expect(after?.position).toBe(before?.position);
  });

  it('leaves one effect when the worker is killed between the effect and the receipt of its job', async () => {
    mishap = 'die-after-commit';
    const entry = row('SUBMIT');
    await commit(entry);
    await relay().drain();
    worker.get(JobRunner).start({ lockMs: 500, checkMs: 200 });
    await until(async () => tries === 1 && (await effects('notify')).length === 1);
    await worker.get(JobRunner).stop({ waitForJobs: false });
    mishap = 'none';
    const next = await newWorker();
    next.get(JobRunner).start({ lockMs: 500, checkMs: 200 });
    await until(async () => tries === 2);
    await pause(100);
    expect(await effects('notify')).toEqual([entry.entryId]);
  });

  it('tries a failing job again with growing pauses, then keeps it for the operator', async () => {
    mishap = 'fail';
    await commit(row('RECEIVE'));
    await relay().drain();
    worker.get(JobRunner).start();
    const failed = () => worker.get(JobQueue).queue('effects').getFailed();
    await until(async () => (await failed()).length === 1);
    expect(tries).toBe(3);
    expect((await failed())[0]).toMatchObject({ name: 'testing.notify', attemptsMade: 3, failedReason: 'mail server away' });
    mishap = 'none';
    await (await failed())[0]?.retry();
    await until(async () => (await effects('notify')).length === 1);
  });

  it('hands the lead over when the leader goes', async () => {
    worker.get(RelayLeader).start();
    const other = await newWorker();
    other.get(RelayLeader).start();
    await pause(200);
    await commit(row('NOTE'));
    const relayed = async () => (await other.get(Database).query('select 1 from outbox where relayed_at is not null')).length;
    await until(async () => (await relayed()) === 1);
    await other
      .get(Database)
      .query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'motcua relay' and datname = current_database()`,
      );
    await commit(row('NOTE'));
    await until(async () => (await relayed()) === 2);
  });

  /** A database that is gone at the moment when the relay marks its rows. */
  function killedAtMark(): Database {
    return Object.assign(Object.create(database()) as Database, { execute: () => Promise.reject(new Error('killed')) });
  }
});

async function emptyRedis(url: string): Promise<void> {
  const client = new Redis(url);
  await client.flushdb();
  client.disconnect();
}
