import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StaffRole, StaffWrite } from '@motcua/contracts';
import {
  ChangeStaff,
  CreateStaff,
  FindSession,
  MakePasswordLink,
  SetStaffActive,
  SignIn,
  StaffQueries,
  UsePasswordLink,
} from './index.js';
import { IdentityHarness, refusalOf, TEST_PASSWORD, tokenOf } from './testing/identity-harness.js';

describe('administering staff', () => {
  let test: IdentityHarness;
  beforeAll(async () => {
    test = await IdentityHarness.start();
  });
  afterAll(() => test.stop());

  const always = { validFrom: null, validTo: null, covers: null };
  const role = (name: StaffRole, agency: keyof IdentityHarness['agencyIds']) => ({
    role: name,
    agencyId: test.agencyIds[agency],
    ...always,
  });
  const write = (
    loginName: string,
    roles: StaffWrite['roles'],
    more: Partial<StaffWrite> = {},
  ): StaffWrite => ({
    loginName,
    fullName: 'Trần Thị Hoa',
    position: 'Công chức',
    email: null,
    phone: null,
    roles,
    ...more,
  });
  const wardAdministrator = () => test.administratorOf('ward');
  const create = (by: 'city' | 'ward', staff: StaffWrite) =>
    test.get(CreateStaff).run(test.administratorOf(by), staff);

  it('makes an account without a password and a link that sets one, once', async () => {
    const { account, setPassword } = await create('ward', write('new.clerk', [role('CLERK', 'desk')]));
    expect(account).toMatchObject({
      loginName: 'new.clerk',
      active: true,
      openDossiers: 0,
      roles: [{ role: 'CLERK', agencyName: 'Cơ quan desk' }],
    });
    expect(setPassword.path).toMatch(/^\/dat-lai-mat-khau#[\w-]{43}$/);
    const use = () =>
      test.get(UsePasswordLink).run({ token: tokenOf(setPassword.path), newPassword: TEST_PASSWORD });
    await use();
    expect(await refusalOf(use())).toBe('account.link-expired');
    expect(
      await refusalOf(
        test.get(SignIn).run({ loginName: 'new.clerk', password: TEST_PASSWORD, sharedDevice: false }),
      ),
    ).toBe('none');
  });

  it('refuses a login name that is taken or reads as a telephone number', async () => {
    await create('city', write('taken.name', [role('CLERK', 'desk')]));
    expect(await refusalOf(create('city', write('taken.name', [role('CLERK', 'ward')])))).toBe(
      'account.contact-taken',
    );
    expect(await refusalOf(create('city', write('0912345678', [role('CLERK', 'ward')])))).toBe(
      'request.invalid-fields',
    );
  });

  it('refuses roles above or beside the administrator, roles of the whole installation, and an account without any', async () => {
    expect(await refusalOf(create('ward', write('up.one', [role('CLERK', 'city')])))).toBe(
      'access.forbidden',
    );
    expect(
      await refusalOf(create('ward', write('up.two', [role('CLERK', 'desk'), role('CLERK', 'office')]))),
    ).toBe('access.forbidden');
    expect(await refusalOf(create('ward', write('up.three', [role('OPERATOR', 'desk')])))).toBe(
      'access.forbidden',
    );
    expect(await refusalOf(create('ward', write('up.four', [])))).toBe('request.invalid-fields');
    expect(await refusalOf(create('ward', write('up.five', [role('ADMINISTRATOR', 'desk')])))).toBe('none');
  });

  it('refuses whoever administers nothing', async () => {
    const clerk = {
      kind: 'STAFF' as const,
      id: 'x',
      grants: [{ role: 'CLERK' as const, agencyId: test.agencyIds.city }],
    };
    const staff = write('by.clerk', [role('CLERK', 'desk')]);
    expect(await refusalOf(test.get(CreateStaff).run(clerk, staff))).toBe('access.forbidden');
    expect(await refusalOf(test.get(CreateStaff).run({ kind: 'CITIZEN', id: 'x' }, staff))).toBe(
      'access.forbidden',
    );
  });

  it('tells all that is wrong with the roles at once', async () => {
    const roles = [
      role('CLERK', 'desk'),
      role('CLERK', 'desk'),
      { ...role('MANAGER', 'ward'), validFrom: '2026-05-01', validTo: '2026-04-01' },
    ];
    const refused = create('city', write('wrong.roles', roles));
    await expect(refused).rejects.toMatchObject({
      fields: [{ path: 'roles.0.role' }, { path: 'roles.1.role' }, { path: 'roles.2.validTo' }],
    });
  });

  it('lets an administrator of some agencies change roles there, but not the person, nor roles elsewhere', async () => {
    const roles = [role('CLERK', 'desk'), role('MANAGER', 'office')];
    const { account } = await create('city', write('two.places', roles));
    const change = (next: StaffWrite) => test.get(ChangeStaff).run(wardAdministrator(), account.id, next);
    expect(
      (await change(write('two.places', [...roles, role('RESULT_OFFICER', 'desk')]))).roles,
    ).toHaveLength(3);
    expect(await refusalOf(change(write('two.places', [role('CLERK', 'desk')])))).toBe('access.forbidden');
    expect(await refusalOf(change(write('two.places', roles, { fullName: 'Người Khác' })))).toBe(
      'access.forbidden',
    );
    expect(await refusalOf(test.get(MakePasswordLink).run(wardAdministrator(), account.id))).toBe(
      'access.forbidden',
    );
    expect(await refusalOf(test.get(SetStaffActive).run(wardAdministrator(), account.id, false))).toBe(
      'access.forbidden',
    );
  });

  it('hides accounts of other agencies altogether', async () => {
    const { account } = await create('city', write('other.place', [role('CLERK', 'office')]));
    expect(
      await refusalOf(test.get(ChangeStaff).run(wardAdministrator(), account.id, write('other.place', []))),
    ).toBe('account.not-found');
    expect(await refusalOf(test.get(SetStaffActive).run(wardAdministrator(), account.id, false))).toBe(
      'account.not-found',
    );
    const seen = await test.get(StaffQueries).list(wardAdministrator(), { inactive: true });
    expect(seen.map(({ loginName }) => loginName)).not.toContain('other.place');
  });

  it('ends sign-ins and links at once when an account is switched off, and lets it in again when switched on', async () => {
    const id = await test.staff({ loginName: 'off.clerk', roles: [role('CLERK', 'desk')] });
    const link = await test.get(MakePasswordLink).run(wardAdministrator(), id);
    const signIn = () =>
      test.get(SignIn).run({ loginName: 'off.clerk', password: TEST_PASSWORD, sharedDevice: false });
    const { token } = await signIn();
    expect(await test.get(FindSession).find(token)).toBeDefined();
    expect((await test.get(SetStaffActive).run(wardAdministrator(), id, false)).active).toBe(false);
    expect(await test.get(FindSession).find(token)).toBeUndefined();
    expect(await refusalOf(signIn())).toBe('account.inactive');
    const reset = () =>
      test.get(UsePasswordLink).run({ token: tokenOf(link.path), newPassword: 'một-mật-mã-khác-9' });
    expect(await refusalOf(reset())).toBe('account.link-expired');
    expect(await refusalOf(test.get(MakePasswordLink).run(wardAdministrator(), id))).toBe('account.inactive');
    await test.get(SetStaffActive).run(wardAdministrator(), id, false);
    await test.get(SetStaffActive).run(wardAdministrator(), id, true);
    expect(await refusalOf(signIn())).toBe('none');
  });

  it('limits a desk role to known fields and procedures, and no other role', async () => {
    await test.database.query(`insert into field (code, name) values ('ho-tich', 'Hộ tịch') on conflict do nothing`);
    const limitedTo = (covers: string[], held = role('CLERK', 'ward')) =>
      test.get(CreateStaff).run(test.administratorOf('city'), write('limited.clerk', [{ ...held, covers }]));
    const unknown = limitedTo(['ho-tich', '9.000000']);
    await expect(unknown).rejects.toMatchObject({ fields: [{ path: 'roles.0.covers', params: { value: '9.000000' } }] });
    await expect(limitedTo(['ho-tich'], role('MANAGER', 'ward'))).rejects.toMatchObject({ fields: [{ path: 'roles.0.covers' }] });
    const { account } = await limitedTo(['ho-tich']);
    expect(account.roles).toMatchObject([{ role: 'CLERK', covers: ['ho-tich'] }]);
    const { roles } = await test.get(ChangeStaff).run(test.administratorOf('city'), account.id, write('limited.clerk', [role('CLERK', 'ward')]));
    expect(roles).toMatchObject([{ covers: null }]);
  });

  it('gives a changed account its new roles without a new sign-in', async () => {
    const id = await test.staff({ loginName: 'promoted', roles: [role('CLERK', 'desk')] });
    const { token } = await test
      .get(SignIn)
      .run({ loginName: 'promoted', password: TEST_PASSWORD, sharedDevice: false });
    await test.get(FindSession).find(token);
    await test
      .get(ChangeStaff)
      .run(test.administratorOf('city'), id, write('promoted', [role('MANAGER', 'ward')]));
    expect((await test.get(FindSession).find(token))?.caller.grants).toEqual([
      { role: 'MANAGER', agencyId: test.agencyIds.ward, covers: null },
    ]);
  });

  it('finds officers by role and agency, and an account as an actor with the roles in force', async () => {
    const id = await test.staff({
      loginName: 'approver.one',
      roles: [role('APPROVER', 'office'), role('CLERK', 'desk')],
    });
    const officers = await test
      .get(StaffQueries)
      .officers({ roles: ['APPROVER'], agencyIds: [test.agencyIds.office] });
    expect(officers.map((officer) => officer.id)).toEqual([id]);
    const actor = await test.get(StaffQueries).findActor(id);
    expect(actor).toMatchObject({ kind: 'STAFF', id });
    expect(actor?.kind === 'STAFF' && actor.grants).toHaveLength(2);
    expect((await test.get(StaffQueries).names([id])).get(id)).toEqual({
      fullName: 'Người approver.one',
      position: null,
    });
  });

  it('searches without accents and within a subtree', async () => {
    await create('city', write('search.me', [role('CLERK', 'ward')], { fullName: 'Đặng Thị Hường' }));
    const list = (q: string, agency?: 'ward' | 'office') =>
      test
        .get(StaffQueries)
        .list(test.administratorOf('city'), {
          q,
          agencyId: agency && test.agencyIds[agency],
          inactive: false,
        });
    expect((await list('dang thi huong')).map(({ loginName }) => loginName)).toEqual(['search.me']);
    expect(await list('huong', 'office')).toEqual([]);
  });

  it('records every act without personal data', async () => {
    const events = await test.database.query<{ action: string; data: unknown }>(
      `select action, data from audit_event where action like 'staff.%'`,
    );
    expect(new Set(events.map(({ action }) => action))).toEqual(
      new Set(['staff.create', 'staff.change', 'staff.activate', 'staff.deactivate', 'staff.password-link']),
    );
    expect(JSON.stringify(events)).not.toMatch(/Trần|Hoa|example/);
  });
});

describe('the last administrator', () => {
  let test: IdentityHarness;
  beforeAll(async () => {
    test = await IdentityHarness.start();
  });
  afterAll(() => test.stop());

  const administrator = (loginName: string) =>
    test.staff({ loginName, roles: [{ role: 'ADMINISTRATOR', agencyId: test.agencyIds.city }] });
  const asActor = (id: string) => ({ ...test.administratorOf('city'), id });
  const strip = (id: string, loginName: string, roles: StaffWrite['roles'] = []) =>
    test
      .get(ChangeStaff)
      .run(asActor(id), id, {
        loginName,
        fullName: `Người ${loginName}`,
        position: null,
        email: null,
        phone: null,
        roles,
      });

  it('can be neither switched off nor stripped, by himself least of all', async () => {
    const id = await administrator('only.admin');
    expect(await refusalOf(test.get(SetStaffActive).run(asActor(id), id, false))).toBe(
      'account.last-administrator',
    );
    expect(await refusalOf(strip(id, 'only.admin'))).toBe('account.last-administrator');
    const ended = {
      role: 'ADMINISTRATOR' as const,
      agencyId: test.agencyIds.city,
      validFrom: null,
      validTo: '2026-04-15',
      covers: null,
    };
    expect(await refusalOf(strip(id, 'only.admin', [ended]))).toBe('account.last-administrator');
    const [row] = await test.database.query<{ active: boolean }>('select active from account where id = $1', [
      id,
    ]);
    expect(row?.active).toBe(true);
  });

  it('stays when two switch each other off at the same moment', async () => {
    const second = await administrator('second.admin');
    const [first] = await test.database.query<{ id: string }>(
      `select id from account where login_name = 'only.admin'`,
    );
    const firstId = first?.id ?? '';
    const answers = await Promise.all([
      refusalOf(test.get(SetStaffActive).run(asActor(firstId), second, false)),
      refusalOf(test.get(SetStaffActive).run(asActor(second), firstId, false)),
    ]);
    expect(answers.sort()).toEqual(['account.last-administrator', 'none']);
  });
});
