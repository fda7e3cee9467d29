import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { describeError } from './describe-error.js';

describe('errors in the log', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
    await test.database.query('create table person (name text constraint person_name_unique unique, born date)');
    await test.database.query(`insert into person (name) values ('Nguyễn Văn An')`);
  });
  afterAll(() => test.close());

  const failureOf = (work: Promise<unknown>) => work.then(() => undefined, (error: unknown) => error);

  it('name the broken constraint and no value, whoever sent the statement', async () => {
    const insert = `insert into person (name) values ('Nguyễn Văn An')`;
    const failures = [await failureOf(test.database.query(insert)), await failureOf(test.database.dataSource.query(insert))];
    for (const failure of failures) {
      const described = describeError(failure);
      expect(described).toMatchObject({ name: 'DatabaseError', code: '23505', constraint: 'person_name_unique', table: 'person' });
      expect(JSON.stringify(described)).not.toContain('Nguyễn');
    }
  });

  it('hide values that PostgreSQL quotes in its message, also below another error', async () => {
    const cause = await failureOf(test.database.query('insert into person (born) values ($1)', ['Nguyễn Văn An']));
    const described = describeError(new Error('saving failed', { cause }));
    expect(described).toMatchObject({ message: 'saving failed', cause: { code: '22007' } });
    expect(JSON.stringify(described)).not.toContain('Nguyễn');
  });

  it('keep stack and message of our own errors', () => {
    expect(describeError(new RangeError('no such step'))).toMatchObject({ name: 'RangeError', message: 'no such step', stack: expect.stringContaining('describe-error') });
    expect(describeError('Nguyễn Văn An')).toEqual({ name: 'NotAnError', message: 'string' });
  });
});
