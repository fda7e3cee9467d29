import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegisterQuery } from '@motcua/contracts';
import { FixedClock } from '../../platform/index.js';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/index.js';
import { AgencyDirectory } from '../agency-directory.js';
import { CatalogueTables } from '../catalogue-tables.js';
import { loadCatalogue } from '../load-seed-catalogue.js';
import { ProcedureSearch } from '../procedure-search.js';
import { ProceduresRepository } from '../procedures.repository.js';
import { RevisionWatch } from '../revision-watch.js';
import { insertSampleAgencies, SAMPLE_FIELDS, sampleProcedure } from '../testing.sample.js';
import { ProcedureRegister } from './procedure-register.js';

describe('the register of procedures', () => {
  let test: TestDatabase;
  let register: ProcedureRegister;
  const clock = new FixedClock('2026-11-27T09:00:00+07:00');
  const list = async (query: object = {}) => register.list(RegisterQuery.parse(query));
  const codes = async (query: object) => (await list(query)).items.map(({ code }) => code);

  beforeAll(async () => {
    test = await createTestDatabase();
    await insertSampleAgencies(test.database);
    const procedures = [
      sampleProcedure('1.000001', { name: 'Đăng ký khai sinh' }),
      sampleProcedure('1.000002', { name: 'Đăng ký kết hôn', onlineLevel: 2, serviceScope: 'INFO' }),
      sampleProcedure('1.000003', { name: 'Cấp phép 100% mới' }),
    ];
    await test.unitOfWork.run((tx) => loadCatalogue(tx, { fields: SAMPLE_FIELDS, procedures }, clock.date()));
    await test.database.execute(`update procedure set retired_on = '2026-12-01' where code = '1.000003'`);
    await test.database.execute(
      `with added as (insert into procedure (code) values ('9.000001') returning id)
       insert into procedure_version (procedure_id, version_no, state, name, field_code, online_level, service_scope, content, content_hash, created_at)
       select added.id, 1, 'DRAFT', 'Xác nhận độc thân', v.field_code, 1, 'INFO', v.content, v.content_hash, now()
       from added, procedure_version v where v.name = 'Đăng ký khai sinh'`,
    );
    const watch = new RevisionWatch(test.database, clock);
    const repository = new ProceduresRepository(test.database);
    const tables = new CatalogueTables(test.database, new AgencyDirectory(test.database, clock), repository);
    register = new ProcedureRegister(test.database, new ProcedureSearch(tables, watch, clock));
  });
  afterAll(() => test.close());

  it('shows every procedure with what is in force and what is written', async () => {
    const { items, total, nextCursor } = await list();
    expect([total, nextCursor]).toEqual([4, null]);
    expect(items.map(({ code, published, draft }) => [code, published?.versionNo, draft?.versionNo])).toEqual([
      ['1.000001', 1, undefined],
      ['1.000002', 1, undefined],
      ['1.000003', 1, undefined],
      ['9.000001', undefined, 1],
    ]);
  });

  it('finds in own words without marks, by code, and drafts that no citizen sees', async () => {
    expect((await codes({ q: 'lam giay khai sinh' }))[0]).toBe('1.000001');
    expect(await codes({ q: 'doc than' })).toContain('9.000001');
    expect(await codes({ q: '1.000002' })).toContain('1.000002');
    expect(await codes({ q: '100%' })).toContain('1.000003');
    expect(await codes({ q: '100_' })).not.toContain('1.000001');
  });

  it('narrows by state, level and field', async () => {
    expect(await codes({ state: 'DRAFT' })).toEqual(['9.000001']);
    expect(await codes({ state: 'RETIRED' })).toEqual(['1.000003']);
    expect(await codes({ state: 'PUBLISHED' })).toEqual(['1.000001', '1.000002']);
    expect(await codes({ level: '2' })).toEqual(['1.000002']);
    expect(await codes({ field: 'không-có' })).toEqual([]);
  });

  it('goes on where a page ended and refuses a cursor of somebody else', async () => {
    const first = await list({ limit: 3 });
    expect([first.items.length, first.total]).toEqual([3, 4]);
    const second = await list({ limit: 3, cursor: first.nextCursor });
    expect([second.items.map(({ code }) => code), second.nextCursor, second.total]).toEqual([['9.000001'], null, 4]);
    await expect(list({ cursor: 'eHh4' })).rejects.toMatchObject({ code: 'request.invalid-fields' });
  });
});
