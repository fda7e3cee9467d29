import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { DatabaseUnavailable, violates } from './database-errors.js';
import { createDataSource } from './data-source.js';
import { Database } from './database.js';
import { migrate, MigrationAhead } from './migrate.js';
import { UnitOfWork } from './unit-of-work.js';

describe('unit of work', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
    await test.database.query('create table thing (id bigint primary key, day date, note text)');
  });
  afterAll(() => test.close());
  beforeEach(() => test.database.query('truncate thing'));

  const count = async () => (await test.database.query<{ n: number }>('select count(*) as n from thing'))[0]?.n;

  it('commits what the work wrote and returns its answer', async () => {
    const answer = await test.unitOfWork.run(async (tx) => {
      await tx.query('insert into thing (id) values ($1)', [1], 'thing-insert');
      return tx.execute('insert into thing (id) values ($1), ($2)', [2, 3]);
    });
    expect(answer).toBe(2);
    expect(await count()).toBe(3);
  });

  it('rolls everything back when the work throws, and gives a usable connection back', async () => {
    const failing = test.unitOfWork.run(async (tx) => {
      await tx.query('insert into thing (id) values (1)');
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await count()).toBe(0);
    await test.unitOfWork.run((tx) => tx.query('insert into thing (id) values (7)'));
    expect(await count()).toBe(1);
  });

  it('runs statements started together in their order, in one transaction', async () => {
    await test.unitOfWork.run(async (tx) => {
      await Promise.all([
        tx.query('insert into thing (id) values ($1)', [1], 'insert-one'),
        tx.query('insert into thing (id) values ($1)', [2], 'insert-one'),
        tx.query('update thing set note = $1', ['seen']),
      ]);
    });
    expect(await test.database.query('select id from thing where note = $1 order by id', ['seen'])).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('tells which constraint a statement broke, and undoes what was started together with it', async () => {
    const failing = test.unitOfWork.run(async (tx) => {
      await Promise.all([
        tx.query('insert into thing (id) values (1)'),
        tx.query('insert into thing (id) values (1)'),
        tx.query('insert into thing (id) values (2)'),
      ]);
    });
    const error = await failing.catch((caught: unknown) => caught);
    expect(violates(error, 'thing_pkey')).toBe(true);
    expect(await count()).toBe(0);
  });

  it('lets TypeORM write in the same transaction', async () => {
    const failing = test.unitOfWork.run(async (tx) => {
      await tx.manager.query('insert into thing (id) values (1)');
      await tx.manager.transaction((inner) => inner.query('insert into thing (id) values (2)'));
      expect(await tx.query('select id from thing order by id')).toEqual([{ id: 1 }, { id: 2 }]);
      throw new Error('undo');
    });
    await expect(failing).rejects.toThrow('undo');
    expect(await count()).toBe(0);
  });

  it('runs effects after the commit only, the same one once, and survives their failure', async () => {
    const seen: string[] = [];
    const effect = () => void seen.push('effect');
    await test.unitOfWork.run(async (tx) => {
      tx.afterCommit(effect);
      tx.afterCommit(effect);
      tx.afterCommit(() => Promise.reject(new Error('this effect fails')));
      seen.push('work');
    });
    await test.unitOfWork
      .run(async (tx) => {
        tx.afterCommit(() => void seen.push('never'));
        throw new Error('refused');
      })
      .catch(() => undefined);
    expect(seen).toEqual(['work', 'effect']);
  });

  it('runs a deadlocked transaction again', async () => {
    await test.database.query('insert into thing (id) values (1), (2)');
    let runs = 0;
    let arrived = 0;
    const both = new Promise<void>((resolve) => {
      const timer = setInterval(() => (arrived >= 2 ? (clearInterval(timer), resolve()) : undefined), 5);
    });
    const update = (first: number, second: number) =>
      test.unitOfWork.run(async (tx) => {
        runs += 1;
        await tx.query('update thing set note = $2 where id = $1', [first, 'x']);
        arrived += 1;
        await both;
        await tx.query('update thing set note = $2 where id = $1', [second, 'x']);
      });
    await Promise.all([update(1, 2), update(2, 1)]);
    expect(runs).toBe(3);
  });

  it('gives local days as text and bigint as number', async () => {
    const rows = await test.database.query(`select '2026-04-21'::date as day, 9007199254740991::bigint as big, 1.50::numeric as exact`);
    expect(rows).toEqual([{ day: '2026-04-21', big: Number.MAX_SAFE_INTEGER, exact: '1.50' }]);
  });

  it('survives a connection that the server cuts in the middle of a transaction', async () => {
    const cut = test.unitOfWork.run(async (tx) => {
      const [me] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await test.database.query('select pg_terminate_backend($1)', [me?.pid]);
      await tx.query('select 1');
    });
    await expect(cut).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(await count()).toBe(0);
  });
});

describe('migrate', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  it('does nothing when all is up to date, also when called twice at once', async () => {
    expect(await Promise.all([migrate(test.url), migrate(test.url)])).toEqual([[], []]);
  });

  it('refuses a database that has migrations the code does not know, and changes nothing', async () => {
    await test.database.query(`insert into schema_migration (timestamp, name) values (9999999999999, 'FromTheFuture9999999999999')`);
    const refused = migrate(test.url);
    await expect(refused).rejects.toBeInstanceOf(MigrationAhead);
    await expect(refused).rejects.toThrow('FromTheFuture9999999999999');
  });

  it('says that the server is away when nothing listens there', async () => {
    await expect(migrate('postgres://nobody@127.0.0.1:1/nothing')).rejects.toBeInstanceOf(DatabaseUnavailable);
    const away = createDataSource({ url: 'postgres://nobody@127.0.0.1:1/nothing', poolSize: 2, applicationName: 'test' });
    await expect(away.initialize()).rejects.toThrow('ECONNREFUSED');
    await expect(new UnitOfWork(new Database(away)).run(async () => 1)).rejects.toThrow();
  });
});
