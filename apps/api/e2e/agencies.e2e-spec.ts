import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  agencyEndpoints as e,
  DEFAULT_WORKING_HOURS,
  identityEndpoints,
  type Agency,
} from '@motcua/contracts';
import { loadAgencies, MakeFirstAdministratorLink } from '@motcua/backend/identity';
import { Clock, UnitOfWork } from '@motcua/backend/platform';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

describe('agencies over HTTP', () => {
  let api: TestApi;
  let administrator: Visitor;

  beforeAll(async () => {
    api = await startApi();
    await api.app.get(UnitOfWork).run((tx) => loadAgencies(tx, api.app.get(Clock).date()));
    const link = await api.app.get(MakeFirstAdministratorLink).run();
    administrator = api.visitor();
    const body = {
      token: link?.path.split('#')[1],
      loginName: 'quan.tri',
      fullName: 'Hoàng Thị Dung',
      password: 'gạch-mưa-rào-47',
    };
    await administrator.call(identityEndpoints.firstAdministrator, { body });
  });
  afterAll(() => api.close());

  const list = async (query = {}) => (await api.visitor().call(e.list, { query })).body.items;
  const find = async (code: string): Promise<Agency> => {
    const agency = (await list({ history: true })).find((candidate) => candidate.code === code);
    if (!agency) throw new Error(`no agency ${code}`);
    return agency;
  };

  it('are open to everybody: those in force, or all with history', async () => {
    const communes = await list({ kind: 'COMMUNE' });
    expect(communes).toHaveLength(114);
    expect(await list({ kind: 'DISTRICT' })).toEqual([]);
    expect((await list({ kind: 'DISTRICT', history: true })).length).toBeGreaterThan(10);
    expect((await api.visitor().call(e.list, { query: { kind: 'VILLAGE' } })).problem?.fields).toMatchObject([
      { path: 'kind' },
    ]);
  });

  it('tell what the communes in force were called before, whatever else is asked, and to nobody as something to write', async () => {
    const former = (query = {}) => api.visitor().call(e.formerCommunes, { query });
    const { items } = (await former()).body;
    const now = new Set((await list({ kind: 'COMMUNE' })).map(({ unitCode }) => unitCode));
    const told = new Set(items.map(({ unitCode }) => unitCode));
    expect([...told].filter((code) => !now.has(code))).toEqual([]);
    expect([...now].filter((code) => !told.has(code ?? ''))).toEqual(['11948']); // Bạch Long Vĩ had no communes
    expect(items).toContainEqual(expect.objectContaining({ name: 'Phường An Biên', district: 'Quận Lê Chân' }));
    expect((await former({ name: 'An Biên', kind: 'VILLAGE' })).body.items).toEqual(items);
    expect((await administrator.fetch(e.formerCommunes.path, 'POST', { body: {} })).status).toBe(404);
  });

  it('are changed by administrators only', async () => {
    const { id, ...agency } = await find('H24.15');
    expect((await api.visitor().call(e.change, { params: { id }, body: agency })).status).toBe(401);
    const changed = await administrator.call(e.change, {
      params: { id },
      body: { ...agency, phone: '0225 384 5555', workingHours: DEFAULT_WORKING_HOURS },
    });
    expect(changed.body).toMatchObject({ id, phone: '0225 384 5555' });
    expect((await find('H24.15')).workingHours).toEqual(DEFAULT_WORKING_HOURS);
  });

  it('are made below others, with a code of their own, and never in a circle', async () => {
    const parent = await find('H24.15');
    const body = {
      ...parent,
      id: undefined,
      code: 'H24.15.9',
      name: 'Phòng Công chứng số 9',
      kind: 'DIVISION',
      parentId: parent.id,
    };
    const made = await administrator.call(e.create, { body });
    expect(made.body.parentId).toBe(parent.id);
    expect((await administrator.call(e.create, { body })).problem?.code).toBe('agency.code-taken');
    const { id, ...current } = parent;
    const circle = await administrator.call(e.change, {
      params: { id },
      body: { ...current, parentId: made.body.id },
    });
    expect(circle.problem).toMatchObject({
      code: 'request.invalid-fields',
      fields: [{ path: 'parentId', params: { reason: 'CYCLE' } }],
    });
    const backwards = { ...DEFAULT_WORKING_HOURS, monday: [{ from: '13:00', to: '07:00' }] };
    expect(
      (await administrator.call(e.change, { params: { id }, body: { ...current, workingHours: backwards } }))
        .status,
    ).toBe(422);
    const gone = await administrator.call(e.change, {
      params: { id: '01900000-0000-7000-8000-00000000dead' },
      body: current,
    });
    expect(gone.problem?.code).toBe('agency.not-found');
  });
});
