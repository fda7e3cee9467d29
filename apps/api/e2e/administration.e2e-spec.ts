import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyEndpoints, identityEndpoints as e, type StaffRole } from '@motcua/contracts';
import { loadAgencies, MakeFirstAdministratorLink } from '@motcua/backend/identity';
import { Clock, UnitOfWork } from '@motcua/backend/platform';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

const PASSWORD = 'gạch-mưa-rào-47';

describe('administration over HTTP', () => {
  let api: TestApi;
  let administrator: Visitor;
  let agencyIds: Map<string, string>;

  beforeAll(async () => {
    api = await startApi();
    await api.app.get(UnitOfWork).run((tx) => loadAgencies(tx, api.app.get(Clock).date()));
    administrator = await firstAdministrator();
    const { body } = await administrator.call(agencyEndpoints.list, { query: { history: true } });
    agencyIds = new Map(body.items.map(({ code, id }) => [code, id]));
  });
  afterAll(() => api.close());

  async function firstAdministrator(): Promise<Visitor> {
    const link = await api.app.get(MakeFirstAdministratorLink).run();
    const visitor = api.visitor();
    const body = {
      token: link?.path.split('#')[1],
      loginName: 'quan.tri',
      fullName: 'Hoàng Thị Dung',
      password: PASSWORD,
    };
    const answer = await visitor.call(e.firstAdministrator, { body });
    expect(answer.body.account?.permissions).toEqual(expect.arrayContaining(['administration', 'operation']));
    expect(
      (await api.visitor().call(e.firstAdministrator, { body: { ...body, loginName: 'second' } })).problem
        ?.code,
    ).toBe('account.link-expired');
    return visitor;
  }

  const roleAt = (role: StaffRole, code: string) => ({
    role,
    agencyId: agencyIds.get(code),
    validFrom: null,
    validTo: null,
  });
  const staff = (loginName: string, roles: object[]) => ({
    loginName,
    fullName: 'Trần Thị Hoa',
    position: null,
    email: null,
    phone: null,
    roles,
  });

  async function officer(
    loginName: string,
    roles: object[],
    by = administrator,
  ): Promise<{ id: string; visitor: Visitor }> {
    const { body } = await by.call(e.createStaff, { body: staff(loginName, roles) });
    await api
      .visitor()
      .call(e.resetPassword, { body: { token: body.setPassword.path.split('#')[1], newPassword: PASSWORD } });
    const visitor = api.visitor();
    await visitor.call(e.signIn, { body: { loginName, password: PASSWORD, sharedDevice: false } });
    return { id: body.id, visitor };
  }

  it('is closed to visitors, citizens and officers', async () => {
    const citizen = api.visitor();
    await citizen.call(e.register, {
      body: {
        fullName: 'Lê Bình',
        email: 'le@example.vn',
        phone: null,
        password: PASSWORD,
        purposeAccepted: true,
      },
    });
    const { visitor: clerk } = await officer('van.thu', [roleAt('CLERK', 'H24.15')]);
    expect((await api.visitor().call(e.staff)).status).toBe(401);
    for (const visitor of [citizen, clerk]) {
      expect((await visitor.call(e.staff)).problem?.code).toBe('access.forbidden');
      expect((await visitor.call(e.createStaff, { body: staff('nobody', []) })).problem?.code).toBe(
        'access.forbidden',
      );
    }
  });

  it('makes an officer, who sets his password by the link and works with his roles', async () => {
    const { visitor } = await officer('tiep.nhan', [roleAt('RECEPTION_OFFICER', 'H24.15')]);
    const { body } = await visitor.call(e.session);
    expect(body.account).toMatchObject({
      kind: 'STAFF',
      loginName: 'tiep.nhan',
      roles: [{ role: 'RECEPTION_OFFICER', agencyName: 'Sở Tư pháp' }],
    });
    expect(body.account?.permissions).toContain('desk');
  });

  it('lets an administrator of a commune reach his commune only', async () => {
    const commune =
      [...agencyIds.keys()].find((code) => agencyIds.has(`${code}.1`) && code.startsWith('H24.')) ?? '';
    const { visitor } = await officer('quan.tri.phuong', [roleAt('ADMINISTRATOR', commune)]);
    const create = (loginName: string, roles: object[]) =>
      visitor.call(e.createStaff, { body: staff(loginName, roles) });
    expect((await create('one.below', [roleAt('CLERK', `${commune}.1`)])).status).toBe(200);
    expect((await create('one.above', [roleAt('CLERK', 'H24')])).problem?.code).toBe('access.forbidden');
    const { body } = await visitor.call(e.staff);
    expect(body.items.map(({ loginName }) => loginName).sort()).toEqual(['one.below', 'quan.tri.phuong']);
    expect((await administrator.call(e.staff)).body.items.length).toBeGreaterThan(2);
  });

  it('ends the sign-ins of an account that is switched off', async () => {
    const { id, visitor } = await officer('nghi.viec', [roleAt('CLERK', 'H24.15')]);
    expect((await visitor.call(e.session)).body.account).not.toBeNull();
    const switched = await administrator.call(e.setStaffActive, { params: { id }, body: { active: false } });
    expect(switched.body.active).toBe(false);
    expect((await visitor.call(e.profile)).problem?.code).toBe('session.expired');
    expect((await administrator.call(e.staffPasswordLink, { params: { id } })).problem?.code).toBe(
      'account.inactive',
    );
    const { body } = await administrator.call(e.staff, { query: { inactive: true, q: 'nghi.viec' } });
    expect(body.items).toHaveLength(1);
    expect((await administrator.call(e.staff, { query: { q: 'nghi.viec' } })).body.items).toEqual([]);
  });

  it('never loses its last administrator', async () => {
    const { body } = await administrator.call(e.session);
    const id = body.account?.id ?? '';
    const off = await administrator.call(e.setStaffActive, { params: { id }, body: { active: false } });
    expect([off.status, off.problem?.code]).toEqual([409, 'account.last-administrator']);
    const strip = await administrator.call(e.changeStaff, {
      params: { id },
      body: { ...staff('quan.tri', []), fullName: 'Hoàng Thị Dung' },
    });
    expect(strip.problem?.code).toBe('account.last-administrator');
  });

  it('answers 404 for an account that does not exist and for citizens', async () => {
    const body = { active: false };
    const missing = await administrator.call(e.setStaffActive, {
      params: { id: '01900000-0000-7000-8000-00000000dead' },
      body,
    });
    expect(missing.problem?.code).toBe('account.not-found');
  });
});
