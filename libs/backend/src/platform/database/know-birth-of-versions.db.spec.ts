import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { KnowBirthOfVersions20261127125000 } from './migrations/20261127125000-know-birth-of-versions.js';

const VERSION = `
  insert into procedure_version (procedure_id, version_no, state, name, field_code, online_level, service_scope, content, content_hash)
  select id, $1, 'PUBLISHED', 'Khai sinh', 'ht', 4, 'FULL', '{}', '' from procedure`;
const CASE = `
  insert into procedure_case (version_id, key, ordinal, definition)
  select id, $2, 1, '{}' from procedure_version where version_no = $1`;

describe('the birth of a version', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
    await test.database.execute(`insert into field (code, name) values ('ht', 'Hộ tịch')`);
    await test.database.execute(`insert into procedure (code) values ('9.000001')`);
  });
  afterAll(() => test.close());

  it('lets the transaction that inserts a published version write its cases', async () => {
    await test.unitOfWork.run(async (tx) => {
      await tx.execute(VERSION, [1]);
      await tx.execute(CASE, [1, 'chung']);
    });
    expect(await test.database.query('select key from procedure_case')).toEqual([{ key: 'chung' }]);
  });

  it('refuses a later transaction, also one that touches the version or claims its birth first', async () => {
    const late = (touch: string) =>
      test.unitOfWork.run(async (tx) => {
        await tx.execute(touch);
        await tx.execute(CASE, [1, 'them']);
      });
    await expect(late('select 1')).rejects.toMatchObject({ code: '23001' });
    await expect(late('update procedure_version set version_no = version_no')).rejects.toMatchObject({ code: '23001' });
    await expect(late('update procedure_version set inserted_in = pg_current_xact_id()')).rejects.toMatchObject({ code: '23001' });
  });

  it('goes back and forth, and what was there before stays closed', async () => {
    const migration = new KnowBirthOfVersions20261127125000();
    const runner = test.database.dataSource.createQueryRunner();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    await expect(test.database.execute(CASE, [1, 'them'])).rejects.toMatchObject({ code: '23001' });
  });
});
