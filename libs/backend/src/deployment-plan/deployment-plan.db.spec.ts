import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlanEntry, StaffRole } from '@motcua/contracts';
import type { Actor } from '@motcua/domain';
import { insertAgencies, insertProcedure } from '../dossiers/testing/index.js';
import { Agencies } from '../identity/index.js';
import { Audit, FixedClock } from '../platform/index.js';
import { createTestDatabase, type TestDatabase } from '../platform/testing/index.js';
import { ChangeItems } from './change-items.js';
import { DeploymentPlans } from './deployment-plans.js';
import { SavePlan } from './save-plan.js';
import { WritePlans } from './write-plans.js';

const AT_4 = '1.000001';
const AT_3 = '1.000002';
const AT_2 = '1.000003';
const FREE = '1.000004';
const HEAD = { name: 'Kế hoạch nâng mức năm 2026', decisionNo: '846/QĐ-TTg', decidedOn: '2026-06-09' };

describe('deployment plans', () => {
  let test: TestDatabase;
  let plans: DeploymentPlans;
  let heads: SavePlan;
  let items: ChangeItems;
  let office: Actor;
  let manager: Actor;
  let leader: Actor;
  let otherLeader: Actor;
  let planId: string;
  let wardId: string;
  const clock = new FixedClock('2026-11-27T09:00:00+07:00');

  const entry = (with_: Partial<PlanEntry> = {}): PlanEntry => ({
    ...{ procedureCode: AT_3, targetLevel: 4, dueOn: '2026-12-31', agencyCode: 'H24.31', note: '', ...with_ },
  });
  const newPlan = async () => (await heads.create(office, HEAD, randomUUID())).id;
  const add = (list: Partial<PlanEntry>[], id = planId) => items.add(office, { planId: id, items: list.map(entry) }, randomUUID());
  const itemOf = async (code: string, actor = office, id = planId) => {
    const found = (await plans.read(actor, { planId: id })).items.find(({ procedureCode }) => procedureCode === code);
    if (!found) throw new Error(`${code} is not in the plan`);
    return found;
  };
  const audited = async () =>
    (
      await test.database.query<{ action: string; objectKind: string }>(
        `select action, object_kind as "objectKind" from audit_event where action like 'plan.%' order by at, id`,
      )
    ).map(({ action, objectKind }) => `${action} ${objectKind}`);

  async function staff(role: StaffRole, agencyId = ''): Promise<Actor> {
    const name = `${role}-${randomUUID()}`;
    const [row] = await test.database.query<{ id: string }>(
      `insert into account (kind, login_name, full_name) values ('STAFF', $1, $2) returning id`,
      [name, `Cán bộ ${role}`],
    );
    return { kind: 'STAFF', id: row?.id ?? '', grants: [{ role, agencyId }] };
  }

  beforeAll(async () => {
    test = await createTestDatabase();
    const ids = await insertAgencies(test.database);
    const levels = [
      [AT_4, { onlineLevel: 4, serviceScope: 'FULL' }],
      [AT_3, { onlineLevel: 3, serviceScope: 'PARTIAL' }],
      [AT_2, { onlineLevel: 2, serviceScope: 'INFO' }],
      [FREE, { onlineLevel: 3, serviceScope: 'PARTIAL' }],
    ] as const;
    for (const [code, content] of levels) await insertProcedure(test.database, code, { content: { ...content, name: `Thủ tục ${code}` } });
    const agencies = new Agencies(test.database, clock);
    const writes = new WritePlans(test.unitOfWork, clock, new Audit(), agencies);
    [plans, heads, items] = [new DeploymentPlans(test.database, agencies, clock), new SavePlan(writes), new ChangeItems(writes)];
    office = await staff('CATALOGUE_ADMINISTRATOR', ids.city);
    manager = await staff('MANAGER', ids.city);
    leader = await staff('APPROVER', ids.ward);
    otherLeader = await staff('APPROVER', ids.otherWard);
    wardId = ids.ward;
    planId = await newPlan();
  });
  afterAll(() => test.close());

  it('are made by the catalogue office of the city alone', async () => {
    const outsiders = [manager, leader, await staff('CATALOGUE_ADMINISTRATOR', wardId), { kind: 'CITIZEN' as const, id: randomUUID() }];
    for (const actor of outsiders) {
      await expect((async () => heads.create(actor, HEAD, randomUUID()))()).rejects.toMatchObject({ code: 'access.forbidden' });
      const list = { planId, items: [entry()] };
      await expect((async () => items.add(actor, list, randomUUID()))()).rejects.toMatchObject({ code: 'access.forbidden' });
      await expect(plans.preview(actor, { planId, text: 'x' })).rejects.toMatchObject({ code: 'access.forbidden' });
    }
    expect((await plans.list(office)).items).toHaveLength(1);
  });

  it('take a list in as a whole or not at all, naming every wrong field', async () => {
    await expect(
      add([
        { procedureCode: '9.999999' },
        { procedureCode: AT_3, agencyCode: 'H24.99' },
        { procedureCode: AT_3, dueOn: '2026-06-08' },
        { procedureCode: AT_2, dueOn: '2099-01-01' },
      ]),
    ).rejects.toMatchObject({
      code: 'request.invalid-fields',
      fields: [
        { path: 'items.0.procedureCode', code: 'procedure.not-found' },
        { path: 'items.1.agencyCode', code: 'agency.not-found' },
        { path: 'items.2.procedureCode', code: 'plan.item-exists' },
        { path: 'items.2.dueOn', code: 'plan.due-before-decision' },
        { path: 'items.3.dueOn', code: 'plan.due-too-late' },
      ],
    });
    expect((await plans.read(office, { planId })).items).toEqual([]);
    expect(await add([{ procedureCode: AT_4 }, {}, { procedureCode: AT_2, targetLevel: 3, dueOn: '2026-09-30' }])).toEqual({ added: 3 });
    await expect(add([{}])).rejects.toMatchObject({ fields: [{ path: 'items.0.procedureCode', code: 'plan.item-exists' }] });
  });

  it('know what is reached from the levels in force, never from what was typed', async () => {
    const states = async () => (await plans.read(manager, { planId })).items.map((one) => [one.procedureCode, one.state, one.levelNow]);
    const before = [
      [AT_2, 'LATE', 2],
      [AT_3, 'DUE_THIS_QUARTER', 3],
      [AT_4, 'REACHED', 4],
    ];
    expect(await states()).toEqual(before);
    const { id, revision } = await itemOf(AT_3);
    const ready = { progress: 'READY' as const, blockingReason: null, blockingWords: '' };
    await items.report(office, { planId, itemId: id, expectedRevision: revision, ...ready }, randomUUID());
    expect(await itemOf(AT_3)).toMatchObject({ state: 'DUE_THIS_QUARTER', progress: 'READY', reportedAt: expect.any(String) });
    await test.database.execute(
      `insert into agency_procedure (agency_id, procedure_id, valid_from, offered, online_level)
       select a.id, p.id, '2026-11-01', true, 2 from agency a, procedure p where a.code = 'H24.32' and p.code = $1`,
      [AT_4],
    );
    expect(await itemOf(AT_4)).toMatchObject({ state: 'DUE_THIS_QUARTER', levelNow: 2, agenciesBelow: 1, reachedOn: null });
    await test.database.execute(`update agency_procedure set valid_to = '2026-11-20' where online_level = 2`);
    expect(await itemOf(AT_4)).toMatchObject({ state: 'REACHED', levelNow: 4, agenciesBelow: 0, reachedOn: '2026-11-21' });
  });

  it('can be narrowed to a state and to an agency with all below it, and count what they show', async () => {
    const { id, revision } = await itemOf(AT_2);
    const blocked = { progress: 'BUILDING' as const, blockingReason: 'FORM' as const, blockingWords: 'Chưa có mẫu đơn' };
    await items.report(office, { planId, itemId: id, expectedRevision: revision, ...blocked }, randomUUID());
    const codes = async (asked: object) =>
      (await plans.read(manager, { planId, ...asked })).items.map(({ procedureCode }) => procedureCode);
    expect(await codes({ state: 'LATE' })).toEqual([AT_2]);
    expect(await codes({ state: 'BLOCKED' })).toEqual([AT_2]);
    expect(await codes({ state: 'DUE_THIS_QUARTER' })).toEqual([AT_3]);
    expect(await codes({ agency: 'H24' })).toHaveLength(3);
    expect(await codes({ agency: 'H24.32' })).toEqual([]);
    await expect(plans.read(manager, { planId, agency: 'X' })).rejects.toMatchObject({ code: 'agency.not-found' });
    const { counts, months, mayManage } = await plans.read(manager, { planId });
    expect([counts, mayManage]).toEqual([{ items: 3, reached: 1, late: 1, dueThisQuarter: 1, blocked: 1 }, false]);
    expect(months.at(0)).toEqual({ month: '2026-06', planned: 0, reached: 0 });
    expect(months.at(-1)).toEqual({ month: '2026-12', planned: 3, reached: null });
    expect((await plans.list(office)).items[0]?.counts).toEqual(counts);
  });

  it('let leaders tell the progress of their own agency, and nobody of another', async () => {
    const report = { progress: 'TRIAL' as const, blockingReason: null, blockingWords: '' };
    const { id, revision } = await itemOf(AT_3, leader);
    const known = { planId, itemId: id, expectedRevision: revision };
    expect((await plans.read(leader, { planId })).items.every(({ mayReport }) => mayReport)).toBe(true);
    expect((await plans.read(otherLeader, { planId })).items.some(({ mayReport }) => mayReport)).toBe(false);
    for (const actor of [otherLeader, manager])
      await expect(items.report(actor, { ...known, ...report }, randomUUID())).rejects.toMatchObject({ code: 'access.forbidden' });
    expect(await items.report(leader, { ...known, ...report }, randomUUID())).toEqual({ id, revision: revision + 1 });
    await expect(items.report(leader, { ...known, ...report }, randomUUID())).rejects.toMatchObject({
      code: 'plan.stale',
      params: { actorName: 'Cán bộ APPROVER', revision: revision + 1 },
    });
    const change = { ...known, targetLevel: 4 as const, dueOn: '2027-01-31', agencyCode: 'H24.31', note: '' };
    await expect(items.change(leader, change, randomUUID())).rejects.toMatchObject({ code: 'access.forbidden' });
  });

  it('answer a write that is sent again as the first time, and record it once', async () => {
    const key = randomUUID();
    const first = await heads.create(office, HEAD, key);
    expect(await heads.create(office, HEAD, key)).toEqual(first);
    await expect(heads.create(office, { ...HEAD, name: 'Khác' }, key)).rejects.toMatchObject({ code: 'request.idempotency-key-reused' });
    const list = { planId: first.id, items: [entry({ procedureCode: FREE })] };
    const both = await Promise.all([items.add(office, list, `${key}-2`), items.add(office, list, `${key}-2`)]);
    expect(both).toEqual([{ added: 1 }, { added: 1 }]);
    const { id, revision } = await itemOf(FREE, office, first.id);
    const remove = { planId: first.id, itemId: id, expectedRevision: revision };
    await expect(items.remove(office, { ...remove, expectedRevision: 9 }, randomUUID())).rejects.toMatchObject({ code: 'plan.stale' });
    await expect(items.remove(office, { ...remove, planId }, randomUUID())).rejects.toMatchObject({ code: 'plan.item-not-found' });
    expect(await items.remove(office, remove, `${key}-3`)).toEqual({ done: true });
    expect(await items.remove(office, remove, `${key}-3`)).toEqual({ done: true });
    expect((await audited()).slice(-3)).toEqual([
      'plan.create deployment-plan',
      'plan.add-items deployment-plan',
      'plan.remove-item deployment-plan-item',
    ]);
  });

  it('let one of two administrators win and tell the other', async () => {
    const { plan } = await plans.read(office, { planId });
    const rename = (name: string) => heads.change(office, { ...HEAD, name, planId, expectedRevision: plan.revision }, randomUUID());
    const done = await Promise.allSettled([rename('Một'), rename('Hai')]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'plan.stale' } });
    const late = { ...HEAD, decidedOn: '2026-10-01', planId, expectedRevision: plan.revision + 1 };
    await expect(heads.change(office, late, randomUUID())).rejects.toMatchObject({
      fields: [{ path: 'decidedOn', code: 'plan.decided-after-due', params: { code: AT_2 } }],
    });
    await expect(heads.change(office, { ...late, planId: randomUUID() }, randomUUID())).rejects.toMatchObject({ code: 'plan.not-found' });
  });

  it('move an item to another day, level and agency', async () => {
    const { id, revision } = await itemOf(AT_2);
    const change = {
      planId,
      itemId: id,
      expectedRevision: revision,
      targetLevel: 3 as const,
      dueOn: '2027-03-31',
      agencyCode: 'H24.32',
      note: 'Chờ Bộ',
    };
    expect(await items.change(office, change, randomUUID())).toEqual({ id, revision: revision + 1 });
    expect(await itemOf(AT_2)).toMatchObject({ state: 'LATER', agencyName: 'Phường Lê Chân', dueOn: '2027-03-31', note: 'Chờ Bộ' });
    const wrong = { ...change, expectedRevision: revision + 1, agencyCode: 'X', dueOn: '2020-01-01' };
    await expect(items.change(office, wrong, randomUUID())).rejects.toMatchObject({ fields: [{ path: 'dueOn' }, { path: 'agencyCode' }] });
  });

  describe('read a list from a sheet', () => {
    const preview = (text: string) => plans.preview(office, { planId, text });

    it('with heads in Vietnamese, names of agencies, months and quarters, by tab as pasted', async () => {
      const text = `Mã thủ tục\tMức độ\tThời hạn\tCơ quan chủ trì\tGhi chú\n${FREE}\tMức 4\tQuý IV/2026\tPhường Lê Chân\t"Hai\ndòng"\n`;
      expect((await preview(text)).entries).toEqual([
        {
          ...{ procedureCode: FREE, targetLevel: 4, dueOn: '2026-12-31', agencyCode: 'H24.32', note: 'Hai\ndòng' },
          ...{ procedureName: `Thủ tục ${FREE}`, agencyName: 'Phường Lê Chân' },
        },
      ]);
      expect((await preview(`${FREE};4;31/12/2026;H24.32`)).entries).toHaveLength(1);
    });

    it('and name every wrong line, or what is wrong with all of it', async () => {
      const lines = [`${FREE},5,sớm,H24.32`, `${FREE},4,12/2026,`, `${FREE},4,12/2026,H24.32`, '8.888888,3,12/2026,Sở Ma'];
      await expect(preview(lines.join('\n'))).rejects.toMatchObject({
        code: 'plan.bad-file',
        params: { reason: 'LINES' },
        fields: [
          { path: 'line.1', code: 'field.pattern', params: { field: 'targetLevel' } },
          { path: 'line.1', code: 'field.pattern', params: { field: 'dueOn' } },
          { path: 'line.2', code: 'field.empty', params: { field: 'agencyCode' } },
        ],
      });
      await expect(preview(lines.slice(2).join('\n'))).rejects.toMatchObject({
        fields: [
          { path: 'line.2', code: 'procedure.not-found' },
          { path: 'line.2', code: 'agency.not-found' },
        ],
      });
      await expect(preview('Tên,Mức\nx,4')).rejects.toMatchObject({ params: { reason: 'COLUMNS_MISSING', problems: 3 } });
      await expect(preview('code,level,due,agency\n')).rejects.toMatchObject({ params: { reason: 'EMPTY' } });
      await expect(preview('"a')).rejects.toMatchObject({ params: { reason: 'QUOTE_NOT_CLOSED' } });
      await expect(preview('a\uFFFD')).rejects.toMatchObject({ params: { reason: 'NOT_UTF8' } });
      await expect(preview(`${FREE},4,12/2026,H24.32\n`.repeat(1001))).rejects.toMatchObject({ params: { reason: 'TOO_MANY' } });
    });
  });
});
