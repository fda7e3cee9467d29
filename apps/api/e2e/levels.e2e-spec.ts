import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueEndpoints, identityEndpoints, levelEndpoints as e, type LevelChange, type StaffRole } from '@motcua/contracts';
import { A_WORKING_MORNING } from '@motcua/testing';
import { ProcedureSearch } from '@motcua/backend/catalogue';
import { insertAgencies, insertProcedure, insertStaff } from '@motcua/backend/dossiers/testing';
import { Passwords } from '@motcua/backend/identity';
import { Database, FixedClock } from '@motcua/backend/platform';
import { localDateOf } from '@motcua/domain';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

const PASSWORD = 'gạch-mưa-rào-47';
const PROCEDURE = '1.001193';

describe('levels of agencies over HTTP', () => {
  let api: TestApi;
  let agencyIds: Awaited<ReturnType<typeof insertAgencies>>;
  let agencyCode: string;
  let body: LevelChange;
  const clock = new FixedClock(A_WORKING_MORNING);
  const database = () => api.app.get(Database);
  const offering = async () => {
    clock.advance(6_000);
    return (await api.visitor().call(catalogueEndpoints.agencies, { params: { code: PROCEDURE } })).body.items;
  };

  async function staff(loginName: string, role: StaffRole): Promise<Visitor> {
    const passwordHash = await api.app.get(Passwords).hash(PASSWORD);
    await insertStaff(database(), { loginName, fullName: `Cán bộ ${loginName}`, passwordHash, roles: [role], agencyId: agencyIds.city });
    const visitor = api.visitor();
    await visitor.call(identityEndpoints.signIn, { body: { loginName, password: PASSWORD } });
    return visitor;
  }

  beforeAll(async () => {
    api = await startApi({ clock });
    agencyIds = await insertAgencies(database());
    await insertProcedure(database(), PROCEDURE);
    agencyCode = (await offering())[0]?.code ?? '';
    const validFrom = localDateOf(clock.now());
    body = { procedureCodes: [PROCEDURE], agencyCodes: [agencyCode], offered: true, onlineLevel: 2, validFrom, decisionNo: '9/QĐ-UBND' };
  });
  afterAll(() => api.close());

  it('is closed to everybody but the catalogue office', async () => {
    const officer = await staff('mot.cua', 'RECEPTION_OFFICER');
    expect((await api.visitor().call(e.change, { body })).status).toBe(401);
    expect((await officer.call(e.change, { body })).status).toBe(403);
    expect((await officer.call(e.history, { query: { procedure: PROCEDURE } })).status).toBe(403);
  });

  it('is obeyed by the public list of agencies, and says clearly who was first', async () => {
    const office = await staff('danh.muc', 'CATALOGUE_ADMINISTRATOR');
    expect((await office.call(e.candidates, { query: { year: 2026, sharePercent: 30 } })).body).toEqual({ items: [] });
    const { body: preview } = await office.call(e.preview, { body });
    expect(preview.items).toMatchObject([{ agencyCode, level: 2, onlineFiling: false, onlinePayment: false }]);
    expect((await office.call(e.change, { body })).body).toEqual({ changed: 1 });
    expect((await office.call(e.change, { body })).body).toEqual({ changed: 0 });
    expect(await offering()).toContainEqual(expect.objectContaining({ code: agencyCode, onlineLevel: 2 }));
    const correction = { ...body, onlineLevel: 3 as const, decisionNo: '9a/QĐ-UBND', corrects: body.decisionNo };
    expect((await office.call(e.change, { body: correction })).body).toEqual({ changed: 1 });
    expect(await offering()).toContainEqual(expect.objectContaining({ code: agencyCode, onlineLevel: 3 }));
    const late = await office.call(e.change, { body: { ...body, onlineLevel: 1 } });
    expect([late.status, late.problem?.code]).toEqual([409, 'level.later-change-exists']);
    const past = await office.call(e.change, { body: { ...body, validFrom: '2020-01-01' } });
    expect(past.problem?.fields).toMatchObject([{ path: 'validFrom', code: 'date.past' }]);
    const { body: history } = await office.call(e.history, { query: { procedure: PROCEDURE } });
    expect(history.items).toMatchObject([{ agencyCode, onlineLevel: 3, validTo: null, decisionNo: '9a/QĐ-UBND' }]);
  });

  it('is followed from its day on by the search at that agency and by the public page, and nowhere else', async () => {
    const office = await staff('danh.muc.2', 'CATALOGUE_ADMINISTRATOR');
    const lower = { ...body, onlineLevel: 2 as const, validFrom: '2027-01-04', decisionNo: '10/QĐ-UBND' };
    const end = { ...lower, offered: false, onlineLevel: null, validFrom: '2027-01-05' };
    for (const change of [lower, end]) expect((await office.call(e.change, { body: change })).body).toEqual({ changed: 1 });
    const found = async (agency: string) => {
      const { body: page } = await api.visitor().call(catalogueEndpoints.list, { query: { agency } });
      return page.items.find(({ code }) => code === PROCEDURE)?.onlineLevel;
    };
    const onPage = async () => (await offering()).find(({ code }) => code === agencyCode)?.onlineLevel;
    const untouched = (await offering()).find(({ code }) => code !== agencyCode);
    const seen = [];
    for (const day of ['2027-01-03', '2027-01-04', '2027-01-05']) {
      clock.set(`${day}T09:00:00+07:00`);
      await api.app.get(ProcedureSearch).warmUp();
      seen.push([await onPage(), await found(agencyCode), await found(untouched?.code ?? '')]);
    }
    const level = untouched?.onlineLevel;
    expect(level).toBeGreaterThanOrEqual(3);
    expect(seen).toEqual([[3, 3, level], [2, 2, level], [undefined, undefined, level]]);
  });
});
