import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueEndpoints as e } from '@motcua/contracts';
import { loadSeedCatalogue, ProcedureSearch } from '@motcua/backend/catalogue';
import { Database, UnitOfWork } from '@motcua/backend/platform';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

describe('catalogue API', () => {
  let api: TestApi;
  let visitor: Visitor;

  beforeAll(async () => {
    api = await startApi();
    await api.app.get(UnitOfWork).run((tx) => loadSeedCatalogue(tx));
    await api.app.get(Database).execute(
      `insert into agency (code, name, kind) values ('H24', 'UBND thành phố Hải Phòng', 'PROVINCE'),
        ('H24.100', 'UBND phường Lê Chân', 'COMMUNE'), ('H24.71', 'Công an thành phố', 'DEPARTMENT')`,
    );
    await api.app.get(ProcedureSearch).warmUp();
    visitor = api.visitor();
  });
  afterAll(() => api.close());

  it('finds a procedure in everyday words without marks', async () => {
    const { status, body } = await visitor.call(e.list, { query: { q: 'lam giay khai sinh', limit: 3 } });
    expect(status).toBe(200);
    expect(body.items[0]).toMatchObject({ code: '1.001193', onlineLevel: 3, serviceScope: 'PARTIAL', fileable: true });
    expect(body).toMatchObject({ spelling: null, total: expect.any(Number) });
  });

  it('walks through all pages', async () => {
    const seen = new Set<string>();
    let cursor: string | null = null;
    const totals = new Set<number>();
    do {
      const { body }: Awaited<ReturnType<typeof visitor.call<typeof e.list.response>>> = await visitor.call(e.list, { query: cursor === null ? { limit: 25 } : { limit: 25, cursor } });
      for (const { code } of body.items) seen.add(code);
      totals.add(body.total);
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect([...totals]).toEqual([seen.size]);
    expect(seen.size).toBeGreaterThanOrEqual(60);
  });

  it('filters, with counts of what other values would find', async () => {
    const { body } = await visitor.call(e.list, { query: { level: '3,4', agency: 'H24.71' } });
    expect(body.items.map(({ code }) => code)).toContain('3.000333');
    expect(body.items.every(({ onlineLevel }) => onlineLevel >= 3)).toBe(true);
    expect(body.facets.level.map(({ value }) => value)).toContain('2');
  });

  it('refuses bad queries with every invalid field', async () => {
    const bad = { level: '9', scope: 'ALL', limit: 0, agency: 'h24 x', applicant: 'DOG', lifeEvent: 'PARTY' };
    const { status, problem } = await visitor.call(e.list, { query: bad });
    expect(status).toBe(422);
    expect(problem?.fields.map(({ path }) => path).sort()).toEqual(['agency', 'applicant', 'level', 'lifeEvent', 'limit', 'scope']);
    expect((await visitor.call(e.list, { query: { cursor: 'abc' } })).problem).toMatchObject({ code: 'request.invalid-fields', fields: [{ path: 'cursor' }] });
    expect((await visitor.call(e.list, { query: { q: 'x'.repeat(201) } })).status).toBe(422);
    expect((await visitor.call(e.list, { query: { agency: 'H99' } })).problem?.code).toBe('agency.not-found');
  });

  it('shows a procedure with all its information, and why it cannot be filed', async () => {
    const { body } = await visitor.call(e.detail, { params: { code: '1.001193' } });
    expect(body).toMatchObject({ code: '1.001193', versionNo: 1, fieldName: 'Hộ tịch', fileable: true, refusal: null, thisYear: { received: 0, resolved: 0, onTime: 0 } });
    expect(body.cases.length).toBeGreaterThan(1);
    expect(body.cases.every(({ components }) => components.length > 0)).toBe(true);
    const desk = await visitor.call(e.detail, { params: { code: '1.014061' } });
    expect(desk.body).toMatchObject({ onlineLevel: 2, fileable: false, refusal: { code: 'level.online-filing-not-offered', params: { level: 2 } } });
    expect((await visitor.call(e.detail, { params: { code: '9.999999' } })).problem).toMatchObject({ status: 404, code: 'procedure.not-found' });
  });

  it("counts the year's dossiers of a procedure from the counters by month", async () => {
    await api.app.get(Database).execute(
      `insert into stat_monthly (month, agency_id, procedure_id, field_code, online_level, service_scope, channel, received, resolved_early, resolved_on_time, resolved_late)
       select month, a.id, p.id, 'x', 3, 'PARTIAL', 'ONLINE', 5, 1, 2, 1
       from procedure p, agency a, (values (date_trunc('year', now())::date), ((date_trunc('year', now()) - interval '1 month')::date)) as months (month)
       where p.code = '1.000894' and a.code = 'H24.100'`,
    );
    const { body } = await visitor.call(e.detail, { params: { code: '1.000894' } });
    expect(body.thisYear).toEqual({ received: 5, resolved: 4, onTime: 3 });
  });

  it('names the agencies where a procedure may be filed, with the level there', async () => {
    const { body } = await visitor.call(e.agencies, { params: { code: '1.001193' } });
    expect(body.items).toMatchObject([{ code: 'H24.100', kind: 'COMMUNE', onlineLevel: 3 }]);
    expect((await visitor.call(e.agencies, { params: { code: '3.000333' } })).body.items).toMatchObject([{ code: 'H24.71' }]);
    expect((await visitor.call(e.agencies, { params: { code: '9.999999' } })).status).toBe(404);
  });

  it('lists the fields by name with their procedures', async () => {
    const { body } = await visitor.call(e.fields);
    const names = body.items.map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator('vi').compare));
    expect(body.items.find(({ name }) => name === 'Hộ tịch')?.procedures).toBeGreaterThan(5);
  });

  it.each(['/api/v1/procedures', '/api/v1/procedures?q=khai+sinh', '/api/v1/procedures/1.001193', '/api/v1/procedures/1.001193/agencies', '/api/v1/fields'])(
    'answers %s from the cache of the browser while nothing has changed',
    async (address) => {
      const first = await visitor.fetch(address);
      expect(first.headers.get('cache-control')).toBe('public, max-age=30');
      const etag = first.headers.get('etag') ?? '';
      expect(etag).toMatch(/^W\/"/);
      const again = await visitor.fetch(address, 'GET', { headers: { 'if-none-match': etag } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect((await visitor.fetch(address, 'GET', { headers: { 'if-none-match': 'W/"other"' } })).status).toBe(200);
    },
  );
});
