import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identityEndpoints, statisticsEndpoints as e, type StaffRole } from '@motcua/contracts';
import { insertAgencies, insertProcedure, insertStaff } from '@motcua/backend/dossiers/testing';
import { Passwords } from '@motcua/backend/identity';
import { loadCalendar } from '@motcua/backend/calendar';
import { Database, FixedClock, UnitOfWork } from '@motcua/backend/platform';
import { loadFrozenReports } from '@motcua/backend/statistics';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

const PASSWORD = 'gạch-mưa-rào-47';
const PROCEDURE = '1.001193';
const INJECTION = '=HYPERLINK("http://evil.example","Hộ tịch")';

describe('statistics over HTTP', () => {
  let api: TestApi;
  let agencyIds: Awaited<ReturnType<typeof insertAgencies>>;
  const clock = new FixedClock('2026-04-16T09:00:00+07:00');
  const database = () => api.app.get(Database);

  beforeAll(async () => {
    api = await startApi({ clock });
    agencyIds = await insertAgencies(database());
    await insertProcedure(database(), PROCEDURE);
    await api.app.get(UnitOfWork).run(async (tx) => {
      await loadCalendar(tx, clock.date());
      await loadFrozenReports(tx);
    });
    await database().query('update field set name = $1', [INJECTION]);
    await counted(agencyIds.ward, { channel: 'ONLINE', submitted: 31 });
    await counted(agencyIds.otherWard, { channel: 'COUNTER', submitted: 7 });
  });
  afterAll(() => api.close());

  const counted = async (agencyId: string, row: { channel: string; submitted: number }) => {
    for (const [table, period, start] of [['stat_daily', 'day', '2026-03-02'], ['stat_monthly', 'month', '2026-03-01']])
      await database().query(
        `insert into ${table} (${period}, agency_id, procedure_id, field_code, online_level, service_scope, channel, submitted)
         select '${start}', $1, p.id, v.field_code, 4, 'FULL', $2, $3 from procedure p
         join procedure_version v on v.procedure_id = p.id and v.state = 'PUBLISHED' where p.code = $4`,
        [agencyId, row.channel, row.submitted, PROCEDURE],
      );
  };

  async function staff(loginName: string, role: StaffRole, agencyId: string): Promise<Visitor> {
    const passwordHash = await api.app.get(Passwords).hash(PASSWORD);
    await insertStaff(database(), { loginName, fullName: 'Hoàng Thị Mai', passwordHash, roles: [role], agencyId });
    const visitor = api.visitor();
    await visitor.call(identityEndpoints.signIn, { body: { loginName, password: PASSWORD } });
    return visitor;
  }

  it('answers the published figures of 2017 to everybody, with their source, and never others', async () => {
    const ask = async () => (await api.visitor().call(e.levels, { query: { year: 2017 } })).body;
    const report = await ask();
    expect(report).toMatchObject({ year: 2017, frozen: true, inDeployment: { services: 353, levels: [3, 4] } });
    expect(report.source).not.toBe('');
    expect(report.inDeployment?.legalBasis).toContain('846/QĐ-TTg');
    expect(report.rows.map(({ onlineLevel, services, dossiers }) => [onlineLevel, services, dossiers])).toEqual([
      [4, 66, 9508],
      [3, 722, 896],
      [2, 867, null],
    ]);
    expect(report.rows.find(({ onlineLevel }) => onlineLevel === 2)?.note).toBe('NOT_APPLICABLE');
    await api.app.get(UnitOfWork).run((tx) => loadFrozenReports(tx));
    expect(await ask()).toEqual(report);
  });

  it('tells zero, not collected and not applicable apart in a counted year', async () => {
    const { body } = await api.visitor().call(e.levels, { query: { year: 2026 } });
    const level = (of: number) => body.rows.find(({ onlineLevel }) => onlineLevel === of);
    expect(body.frozen).toBe(false);
    expect(level(4)).toMatchObject({ dossiers: 38, dossiersOnline: 31, onTimeRate: null, note: 'NONE' });
    expect(level(3)).toMatchObject({ dossiers: 0, dossiersOnline: 0 });
    expect(level(2)).toMatchObject({ dossiersOnline: null, note: 'NOT_APPLICABLE' });
    const past = await api.visitor().call(e.levels, { query: { year: 2025 } });
    expect(past.body.rows.map(({ services }) => services)).toEqual([null, null, null, null]);
  });

  it('gives the public totals, and no rate of fewer than thirty', async () => {
    const { body } = await api.visitor().call(e.publicSummary, { query: { year: 2026 } });
    expect(body.measures.submitted).toBe(38);
    expect(body.onlineRate).toBeCloseTo(31 / 38);
    expect(body.onTimeRate).toBeNull();
    expect(body.months.map(({ month }) => month)).toEqual(['2026-03']);
  });

  it('is closed to visitors and to officers without figures', async () => {
    const officer = await staff('tiep.nhan', 'RECEPTION_OFFICER', agencyIds.ward);
    for (const visitor of [api.visitor(), officer]) {
      const answers = await Promise.all([
        visitor.call(e.overview, { query: {} }),
        visitor.call(e.breakdown, { query: { by: 'level' } }),
        visitor.call(e.behind, { query: { measure: 'open' } }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual(visitor === officer ? [403, 403, 403] : [401, 401, 401]);
    }
  });

  it('counts for a manager his own agencies and those below', async () => {
    const ofWard = await staff('ql.phuong', 'MANAGER', agencyIds.ward);
    const ofCity = await staff('ql.tp', 'MANAGER', agencyIds.city);
    expect((await ofWard.call(e.overview)).body.measures.submitted).toBe(31);
    expect((await ofCity.call(e.overview)).body.measures.submitted).toBe(38);
    expect((await ofCity.call(e.overview, { query: { agencyId: agencyIds.otherWard } })).body.measures.submitted).toBe(7);
    for (const agencyId of [agencyIds.otherWard, agencyIds.city])
      expect((await ofWard.call(e.overview, { query: { agencyId } })).problem?.code).toBe('dossier.wrong-agency');
    const rows = (await ofWard.call(e.breakdown, { query: { by: 'agency' } })).body.rows;
    expect(rows.map(({ key }) => key)).toEqual([agencyIds.ward]);
  });

  it('compares with the year before and refuses a period that ends before it begins', async () => {
    const manager = await staff('ql.ky', 'MANAGER', agencyIds.city);
    const next = await manager.call(e.overview, { query: { from: '2027-01-01', to: '2027-12-31' } });
    expect(next.body).toMatchObject({ measures: { submitted: 0 }, previous: { submitted: 38 } });
    const wrong = await manager.call(e.overview, { query: { from: '2026-05-02', to: '2026-05-01' } });
    expect(wrong.problem?.code).toBe('statistics.period-invalid');
  });

  it('gives a table to spreadsheets in which no name can act as a formula', async () => {
    const manager = await staff('ql.csv', 'MANAGER', agencyIds.city);
    const response = await manager.fetch(`${e.csv.path}?by=field`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[0]).toContain('by,label'.replace('by', 'field'));
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://evil.example"",""Hộ tịch"")"`);
    expect(lines[1]).toContain(',38,');
  });
});
