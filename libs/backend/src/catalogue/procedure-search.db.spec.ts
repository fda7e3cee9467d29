import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProcedureQuery } from '@motcua/contracts';
import { FixedClock } from '../platform/index.js';
import { createTestDatabase, type TestDatabase } from '../platform/testing/index.js';
import { AgencyDirectory } from './agency-directory.js';
import { CatalogueTables } from './catalogue-tables.js';
import { loadCatalogue } from './load-seed-catalogue.js';
import { ProcedureSearch } from './procedure-search.js';
import { ProceduresRepository } from './procedures.repository.js';
import { RevisionWatch } from './revision-watch.js';
import { insertSampleAgencies, SAMPLE_FIELDS, sampleCase, sampleProcedure } from './testing.sample.js';

const atDesk = { onlineLevel: 2, serviceScope: 'INFO' } as const;

describe('search for procedures', () => {
  let test: TestDatabase;
  let agencies: Record<string, string>;
  let search: ProcedureSearch;
  const clock = new FixedClock('2026-11-22T02:00:00Z');

  const load = (...procedures: ReturnType<typeof sampleProcedure>[]) =>
    test.unitOfWork.run((tx) => loadCatalogue(tx, { fields: SAMPLE_FIELDS, procedures }, clock.date()));
  const ask = (query: Record<string, unknown>) => search.search(ProcedureQuery.parse(query));
  const codes = async (query: Record<string, unknown>) => (await ask(query)).items.map(({ code }) => code);

  beforeAll(async () => {
    test = await createTestDatabase();
    agencies = await insertSampleAgencies(test.database);
    const tables = new CatalogueTables(test.database, new AgencyDirectory(test.database, clock), new ProceduresRepository(test.database));
    search = new ProcedureSearch(tables, new RevisionWatch(test.database, clock), clock);
    await load(
      sampleProcedure('1.000001', { name: 'Đăng ký khai sinh', popular: true, lifeEvents: ['CHILD'] }),
      sampleProcedure('1.000002', { name: 'Đăng ký kết hôn', onlineLevel: 3, serviceScope: 'PARTIAL', lifeEvents: ['MARRIAGE'] }),
      sampleProcedure('1.000003', { name: 'Tách thửa đất', fieldCode: 'dat-dai', ...atDesk, applicants: ['CITIZEN', 'ENTERPRISE'], offeredBy: { kinds: ['DEPARTMENT'], agencyCodes: ['H24.17'] } }, [sampleCase({ form: null, fees: [] })]),
      sampleProcedure('1.000004', { name: 'Gộp thửa đất', fieldCode: 'dat-dai', ...atDesk, offeredBy: { kinds: [] } }, [sampleCase({ form: null })]),
    );
    await search.warmUp();
  });
  afterAll(() => test.close());

  it('lists all without words: popular first, then what can be filed, then what is offered here', async () => {
    const page = await ask({});
    expect(page.items.map(({ code }) => code)).toEqual(['1.000001', '1.000002', '1.000003', '1.000004']);
    expect(page).toMatchObject({ total: 4, nextCursor: null, spelling: null });
    expect(page.items[0]).toMatchObject({ fileable: true, feeTotal: 8000, timeLimit: { amount: 3, unit: 'working-day' }, fieldName: 'Hộ tịch', cases: 1 });
    expect(page.items[2]).toMatchObject({ fileable: false, feeTotal: 0, offeredByKinds: ['DEPARTMENT'] });
  });

  it('narrows by every filter and tells what other values would find', async () => {
    expect(await codes({ field: 'dat-dai' })).toEqual(['1.000003', '1.000004']);
    expect(await codes({ level: '3,4' })).toEqual(['1.000001', '1.000002']);
    expect(await codes({ scope: 'PARTIAL' })).toEqual(['1.000002']);
    expect(await codes({ agencyKind: 'DEPARTMENT' })).toEqual(['1.000003']);
    expect(await codes({ applicant: 'ENTERPRISE' })).toEqual(['1.000003']);
    expect(await codes({ lifeEvent: 'CHILD' })).toEqual(['1.000001']);
    expect(await codes({ q: 'dat', level: '4' })).toEqual([]);
    const { facets, total } = await ask({ field: 'ho-tich', level: '4' });
    expect(total).toBe(1);
    expect(facets.level).toEqual([{ value: '3', count: 1 }, { value: '4', count: 1 }, { value: '2', count: 0 }]);
    expect(facets.field).toEqual([{ value: 'ho-tich', count: 1 }, { value: 'dat-dai', count: 0 }]);
    expect(facets.lifeEvent).toEqual([{ value: 'CHILD', count: 1 }, { value: 'MARRIAGE', count: 0 }]);
    expect(facets.agency.slice(0, 3)).toEqual([{ value: 'H24.100', count: 1 }, { value: 'H24.101', count: 1 }, { value: 'H24', count: 0 }]);
    expect(facets.applicant).toEqual([{ value: 'CITIZEN', count: 1 }, { value: 'ENTERPRISE', count: 0 }]);
  });

  it('narrows by agency, with the level in force there', async () => {
    expect(await codes({ agency: 'H24.17' })).toEqual(['1.000003']);
    expect(await codes({ agency: 'H24.100' })).toEqual(['1.000001', '1.000002']);
    await test.database.execute(
      `insert into agency_procedure (agency_id, procedure_id, online_level, offered, valid_from)
       select $1, id, case code when '1.000001' then 2 end, code <> '1.000002', '2026-01-01' from procedure where code in ('1.000001', '1.000002', '1.000004')`,
      [agencies['H24.100']],
    );
    await test.database.execute('update catalogue_revision set revision = revision + 1');
    await search.warmUp();
    const page = await ask({ agency: 'H24.100' });
    expect(page.items.map(({ code, onlineLevel }) => [code, onlineLevel])).toEqual([['1.000001', 2], ['1.000004', 2]]);
    expect((await ask({ agency: 'H24.101' })).items[0]).toMatchObject({ code: '1.000001', onlineLevel: 4 });
    expect((await ask({ agency: 'H24.101', level: '2' })).facets.agency.filter(({ count }) => count > 0)).toEqual([
      { value: 'H24.100', count: 2 },
      { value: 'H24.17', count: 1 },
    ]);
    await expect(ask({ agency: 'H99' })).rejects.toMatchObject({ code: 'agency.not-found' });
    await expect(ask({ agency: 'H24.900' })).rejects.toMatchObject({ code: 'agency.not-found' });
  });

  it('pages without gaps or repeats, and refuses a cursor that is none of ours', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof ask>> = await ask({ limit: '1', ...(cursor === null ? {} : { cursor }) });
      expect(page.items).toHaveLength(1);
      seen.push(...page.items.map(({ code }) => code));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(await codes({}));
    for (const bad of ['xyz', Buffer.from('{"a":1}').toString('base64url'), '']) {
      await expect(ask({ cursor: bad })).rejects.toMatchObject({ code: 'request.invalid-fields', fields: [{ path: 'cursor' }] });
    }
  });

  it('says what it looked for when nothing was found as typed', async () => {
    expect(await ask({ q: 'ket hon' })).toMatchObject({ spelling: null, items: [{ code: '1.000002' }] });
    expect(await ask({ q: 'tach thuaa dat' })).toMatchObject({ spelling: 'tách thửa đất', items: [{ code: '1.000003' }] });
    expect(await ask({ q: 'zzzz' })).toMatchObject({ spelling: null, items: [], total: 0 });
    expect((await ask({ q: 'zzzz' })).facets.level.map(({ count }) => count)).toEqual([0, 0, 0]);
  });

  it('follows the catalogue within two seconds, and keeps answering meanwhile', async () => {
    const stamp = await search.stamp();
    await load(sampleProcedure('1.000005', { name: 'Đăng ký khai tử' }));
    clock.advance(1_500);
    expect(await codes({})).toContain('1.000001');
    await search.warmUp();
    expect(await codes({ q: 'khai tu' })).toContain('1.000005');
    expect(await search.stamp()).not.toBe(stamp);
    expect(await search.fields()).toEqual([
      { code: 'dat-dai', name: 'Đất đai', procedures: 2 },
      { code: 'ho-tich', name: 'Hộ tịch', procedures: 3 },
    ]);
  });

  it('follows the agencies: one that comes is counted, one that went is not found', async () => {
    await test.database.execute(`insert into agency (code, name, kind) values ('H24.102', 'Ủy ban nhân dân xã Mới', 'COMMUNE')`);
    await test.database.execute(`update agency set valid_to = '2026-11-21' where code = 'H24.101'`);
    clock.advance(6_000);
    await search.warmUp();
    expect((await ask({})).facets.agency.find(({ value }) => value === 'H24.102')?.count).toBeGreaterThan(0);
    await expect(ask({ agency: 'H24.101' })).rejects.toMatchObject({ code: 'agency.not-found' });
  });

  it('leaves out procedures that are retired, from their day on', async () => {
    await test.database.execute(`update procedure set retired_on = '2026-11-24' where code = '1.000004'`);
    clock.set('2026-11-23T02:00:00Z');
    await search.warmUp();
    expect(await codes({ q: '1.000004' })).toEqual(['1.000004']);
    clock.set('2026-11-24T02:00:00Z');
    await search.warmUp();
    expect(await codes({ q: '1.000004' })).toEqual([]);
  });
});
