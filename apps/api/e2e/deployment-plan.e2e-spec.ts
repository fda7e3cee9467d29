import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deploymentPlanEndpoints as e, identityEndpoints, type PlanEntry, type StaffRole } from '@motcua/contracts';
import { A_WORKING_MORNING } from '@motcua/testing';
import { insertAgencies, insertProcedure, insertStaff } from '@motcua/backend/dossiers/testing';
import { Passwords } from '@motcua/backend/identity';
import { Database, FixedClock } from '@motcua/backend/platform';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

const PASSWORD = 'gạch-mưa-rào-47';
const PROCEDURE = '1.001193';
const HEAD = { name: 'Kế hoạch 2026', decisionNo: '846/QĐ-TTg', decidedOn: '2026-01-05' };

describe('deployment plans over HTTP', () => {
  let api: TestApi;
  let agencyIds: Awaited<ReturnType<typeof insertAgencies>>;
  let office: Visitor;
  let manager: Visitor;
  let leader: Visitor;
  let officer: Visitor;
  let entry: PlanEntry;
  const clock = new FixedClock(A_WORKING_MORNING);
  const database = () => api.app.get(Database);

  async function staff(loginName: string, role: StaffRole, agencyId: string): Promise<Visitor> {
    const passwordHash = await api.app.get(Passwords).hash(PASSWORD);
    await insertStaff(database(), { loginName, fullName: `Cán bộ ${loginName}`, passwordHash, roles: [role], agencyId });
    const visitor = api.visitor();
    await visitor.call(identityEndpoints.signIn, { body: { loginName, password: PASSWORD } });
    return visitor;
  }

  beforeAll(async () => {
    api = await startApi({ clock });
    agencyIds = await insertAgencies(database());
    await insertProcedure(database(), PROCEDURE, { content: { onlineLevel: 3, serviceScope: 'PARTIAL' } });
    const [ward] = await database().query<{ code: string }>('select code from agency where id = $1', [agencyIds.ward]);
    entry = { procedureCode: PROCEDURE, targetLevel: 4, dueOn: '2026-12-31', agencyCode: ward?.code ?? '', note: '=1+1, chờ' };
    office = await staff('danh.muc', 'CATALOGUE_ADMINISTRATOR', agencyIds.city);
    manager = await staff('quan.ly', 'MANAGER', agencyIds.city);
    leader = await staff('lanh.dao', 'APPROVER', agencyIds.ward);
    officer = await staff('mot.cua', 'RECEPTION_OFFICER', agencyIds.ward);
  });
  afterAll(() => api.close());

  it('are read by managers, written by the catalogue office, reported by the responsible agency', async () => {
    expect((await api.visitor().call(e.list)).status).toBe(401);
    expect((await officer.call(e.list)).status).toBe(403);
    for (const visitor of [manager, leader]) expect((await visitor.call(e.create, { body: HEAD, idempotencyKey: true })).status).toBe(403);
    const key = randomUUID();
    expect((await office.call(e.create, { body: HEAD })).problem?.code).toBe('request.idempotency-key-required');
    const { body: made } = await office.call(e.create, { body: HEAD, idempotencyKey: key });
    expect((await office.call(e.create, { body: HEAD, idempotencyKey: key })).body).toEqual(made);
    const params = { planId: made.id };
    const { body: preview } = await office.call(e.previewImport, { params, body: { text: `${PROCEDURE};4;Q4/2026;${entry.agencyCode}` } });
    expect(preview.entries).toMatchObject([{ procedureCode: PROCEDURE, dueOn: '2026-12-31' }]);
    expect((await office.call(e.addItems, { params, body: { items: [entry] }, idempotencyKey: true })).body).toEqual({ added: 1 });
    const again = await office.call(e.addItems, { params, body: { items: [entry] }, idempotencyKey: true });
    expect(again.problem?.fields).toMatchObject([{ path: 'items.0.procedureCode', code: 'plan.item-exists' }]);

    const { body: read } = await manager.call(e.read, { params });
    expect(read).toMatchObject({ mayManage: false, counts: { items: 1, reached: 0 }, items: [{ levelNow: 3, mayReport: false }] });
    const [item] = (await leader.call(e.read, { params })).body.items;
    expect(item?.mayReport).toBe(true);
    const about = { params: { ...params, itemId: item?.id ?? '' }, idempotencyKey: true as const };
    const report = { progress: 'BUILDING', blockingReason: 'OTHER', blockingWords: ' ', expectedRevision: 1 };
    expect((await leader.call(e.report, { ...about, body: report })).problem?.fields).toMatchObject([
      { path: 'blockingWords', code: 'field.empty' },
    ]);
    const told = { ...report, blockingWords: 'Chờ Bộ công bố mẫu đơn' };
    expect((await manager.call(e.report, { ...about, body: told })).problem?.code).toBe('access.forbidden');
    expect((await leader.call(e.report, { ...about, body: told })).body).toMatchObject({ revision: 2 });
    const stale = await leader.call(e.report, { ...about, body: told });
    expect([stale.status, stale.problem?.code, stale.problem?.params['actorName']]).toEqual([409, 'plan.stale', 'Cán bộ lanh.dao']);
    expect((await leader.call(e.changeItem, { ...about, body: { ...entry, expectedRevision: 2 } })).status).toBe(403);
    expect((await manager.call(e.read, { params, query: { state: 'BLOCKED' } })).body.items).toHaveLength(1);
    expect((await manager.call(e.read, { params, query: { state: 'REACHED' } })).body.items).toHaveLength(0);
    expect((await office.call(e.removeItem, { ...about, query: { expectedRevision: 1 } })).status).toBe(409);
  });

  it('are given as a file whose cells are never formulas', async () => {
    const [plan] = (await manager.call(e.list)).body.items;
    const response = await manager.fetch(e.csv.path.replace(':planId', plan?.id ?? ''));
    const lines = (await response.text()).split('\r\n');
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(lines[0]).toContain('procedureCode,targetLevel,dueOn,agencyCode,note');
    expect(lines[1]).toContain(`${PROCEDURE},4,2026-12-31,${entry.agencyCode},"'=1+1, chờ"`);
    expect((await officer.fetch(e.csv.path.replace(':planId', plan?.id ?? ''))).status).toBe(403);
  });
});
