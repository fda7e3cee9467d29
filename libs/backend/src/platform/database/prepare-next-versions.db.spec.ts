import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { PrepareNextVersions20261127110000 } from './migrations/20261127110000-prepare-next-versions.js';

const SCHEDULED = `
  with field as (insert into field (code, name) values ('ht', 'Hộ tịch') returning code),
    procedure as (insert into procedure (code) values ('9.000001') returning id)
  insert into procedure_version (procedure_id, version_no, state, name, field_code, online_level, service_scope, content, content_hash, valid_from)
  select procedure.id, 1, 'SCHEDULED', 'Khai sinh', field.code, 4, 'FULL', '{}', '', '2026-12-01' from procedure, field`;

describe('the migration for next versions', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
    await test.database.execute(SCHEDULED);
  });
  afterAll(() => test.close());

  it('goes back and forth: what waits for its day is a draft again, and is protected again afterwards', async () => {
    const migration = new PrepareNextVersions20261127110000();
    const runner = test.database.dataSource.createQueryRunner();
    const rename = () => test.database.execute(`update procedure_version set name = 'Khác'`);
    const state = async () => (await test.database.query<{ state: string }>('select state from procedure_version'))[0]?.state;
    await expect(rename()).rejects.toMatchObject({ code: '23001' });
    await migration.down(runner);
    expect(await state()).toBe('DRAFT');
    await test.database.execute(`update procedure_version set state = 'PUBLISHED'`);
    await rename();
    await migration.up(runner);
    await expect(test.database.execute(`update procedure_version set name = 'Lại khác'`)).rejects.toMatchObject({ code: '23001' });
    await runner.release();
  });

  it('lets a restore write versions in every state with their cases, table after table in one transaction', async () => {
    await test.unitOfWork.run(async (tx) => {
      await tx.execute(`insert into procedure_version (procedure_id, version_no, state, name, field_code, online_level, service_scope, content, content_hash)
        select id, 2, 'RETIRED', 'Cũ', 'ht', 4, 'FULL', '{}', '' from procedure`);
      await tx.execute(`insert into procedure_case (version_id, key, ordinal, definition)
        select id, 'chung', 1, '{}' from procedure_version where state = 'RETIRED'`);
    });
    const late = `insert into procedure_case (version_id, key, ordinal, definition) select id, 'them', 2, '{}' from procedure_version where state = 'RETIRED'`;
    await expect(test.database.execute(late)).rejects.toMatchObject({ code: '23001' });
  });
});
