import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ChangePassword,
  CreateFirstAdministrator,
  FindSession,
  MakeFirstAdministratorLink,
  MakePasswordLinkByOperator,
  Profiles,
  RegisterCitizen,
  RequestPasswordReset,
  SetStaffActive,
  SignIn,
  UsePasswordLink,
} from './index.js';
import { IdentityHarness, refusalOf, TEST_PASSWORD, tokenOf } from './testing/identity-harness.js';

const NEW_PASSWORD = 'bến-đò-chiều-83';

describe('getting in again', () => {
  let test: IdentityHarness;
  beforeAll(async () => {
    test = await IdentityHarness.start();
  });
  afterAll(() => test.stop());

  const signIn = (loginName: string, password: string) =>
    test.get(SignIn).run({ loginName, password, sharedDevice: false });
  const register = (email: string) =>
    test
      .get(RegisterCitizen)
      .run({ fullName: 'Phạm Văn Cường', email, phone: null, password: TEST_PASSWORD });
  const mails = (to: string) =>
    test.database.query<{ linkPath: string; kind: string }>(
      `select data->>'linkPath' as "linkPath", kind from mail_message where to_address = $1 order by created_at`,
      [to],
    );
  const use = (path: string, newPassword = NEW_PASSWORD) =>
    test.get(UsePasswordLink).run({ token: tokenOf(path), newPassword });

  it('sends a link by e-mail that sets a new password once and ends all sign-ins', async () => {
    const { token } = await register('cuong@example.vn');
    await test.get(RequestPasswordReset).run('Cuong@example.vn');
    const [mail] = await mails('cuong@example.vn');
    expect(mail).toMatchObject({ kind: 'PASSWORD_RESET' });
    const path = mail?.linkPath ?? '';
    expect(await refusalOf(use(path, 'matkhau123456'))).toBe('account.password-weak');
    await use(path);
    expect(await refusalOf(use(path))).toBe('account.link-expired');
    expect(await test.get(FindSession).find(token)).toBeUndefined();
    expect(await refusalOf(signIn('cuong@example.vn', TEST_PASSWORD))).toBe('session.wrong-credentials');
    expect(await refusalOf(signIn('cuong@example.vn', NEW_PASSWORD))).toBe('none');
  });

  it('opens a name that was locked by mistakes', async () => {
    await register('locked@example.vn');
    for (let mistake = 1; mistake <= 6; mistake += 1) await refusalOf(signIn('locked@example.vn', 'wrong'));
    expect(await refusalOf(signIn('locked@example.vn', TEST_PASSWORD))).toBe('session.locked');
    await test.get(RequestPasswordReset).run('locked@example.vn');
    await use((await mails('locked@example.vn'))[0]?.linkPath ?? '');
    expect(await refusalOf(signIn('locked@example.vn', NEW_PASSWORD))).toBe('none');
  });

  it('ends after an hour', async () => {
    await register('slow@example.vn');
    await test.get(RequestPasswordReset).run('slow@example.vn');
    test.clock.advance(3_600_000);
    expect(await refusalOf(use((await mails('slow@example.vn'))[0]?.linkPath ?? ''))).toBe(
      'account.link-expired',
    );
  });

  it('says nothing about unknown names and sends at most three letters at a time', async () => {
    expect(await refusalOf(test.get(RequestPasswordReset).run('nobody@example.vn'))).toBe('none');
    expect(await mails('nobody@example.vn')).toEqual([]);
    await register('many@example.vn');
    await Promise.all(Array.from({ length: 6 }, () => test.get(RequestPasswordReset).run('many@example.vn')));
    expect(await mails('many@example.vn')).toHaveLength(3);
  });

  it('changes a password for whoever knows the old one, and only this sign-in goes on', async () => {
    const other = await register('change@example.vn');
    const { token } = await signIn('change@example.vn', TEST_PASSWORD);
    const session = await test.get(FindSession).find(token);
    if (!session) throw new Error('not signed in');
    const change = (currentPassword: string, newPassword: string) =>
      test.get(ChangePassword).run(session.caller, { currentPassword, newPassword, token });
    expect(await refusalOf(change('wrong', NEW_PASSWORD))).toBe('session.wrong-credentials');
    expect(await refusalOf(change(TEST_PASSWORD, 'change@example'))).toBe('account.password-weak');
    await change(TEST_PASSWORD, NEW_PASSWORD);
    expect(await test.get(FindSession).find(token)).toBeDefined();
    expect(await test.get(FindSession).find(other.token)).toBeUndefined();
  });

  it('gives the operator a link for any active account', async () => {
    const id = await test.staff({
      loginName: 'forgetful',
      roles: [{ role: 'CLERK', agencyId: test.agencyIds.desk }],
    });
    await use((await test.get(MakePasswordLinkByOperator).run('forgetful')).path);
    expect(await refusalOf(signIn('forgetful', NEW_PASSWORD))).toBe('none');
    expect(await refusalOf(test.get(MakePasswordLinkByOperator).run('nobody'))).toBe('account.not-found');
    await test.get(SetStaffActive).run(test.administratorOf('city'), id, false);
    expect(await refusalOf(test.get(MakePasswordLinkByOperator).run('forgetful'))).toBe('account.inactive');
  });

  it('saves a profile, normalised, and keeps a citizen reachable', async () => {
    const { token } = await register('profile@example.vn');
    const caller = (await test.get(FindSession).find(token))?.caller;
    if (!caller) throw new Error('not signed in');
    const before = await test.get(Profiles).get(caller);
    expect(before).toMatchObject({
      fullName: 'Phạm Văn Cường',
      email: 'profile@example.vn',
      phone: null,
      personalId: null,
      address: null,
    });
    const typed = {
      ...before,
      fullName: 'Phạm Văn Cương',
      phone: '0911.222.333',
      personalId: '031099001234',
      birthDate: '1999-02-03',
      sex: 'MALE' as const,
    };
    await test.get(Profiles).save(caller, typed);
    expect(await test.get(Profiles).get(caller)).toEqual({ ...typed, phone: '+84911222333' });
    expect(await refusalOf(test.get(Profiles).save(caller, { ...typed, email: null, phone: null }))).toBe(
      'request.invalid-fields',
    );
    expect(await refusalOf(test.get(Profiles).save(caller, { ...typed, email: 'change@example.vn' }))).toBe(
      'account.contact-taken',
    );
    const [event] = await test.database.query<{ data: unknown }>(
      `select data from audit_event where action = 'account.profile'`,
    );
    expect(event?.data).toEqual({
      fields: expect.arrayContaining(['fullName', 'phone', 'personalId', 'birthDate', 'sex']),
    });
  });
});

describe('the first administrator', () => {
  let test: IdentityHarness;
  beforeAll(async () => {
    test = await IdentityHarness.start();
  });
  afterAll(() => test.stop());

  const create = (path: string, loginName: string) =>
    test
      .get(CreateFirstAdministrator)
      .run({ token: tokenOf(path), loginName, fullName: 'Hoàng Thị Dung', password: TEST_PASSWORD });
  const link = async () => (await test.get(MakeFirstAdministratorLink).run())?.path ?? 'no link';

  it('is made by the newest link, once, and is signed in to administer and operate', async () => {
    const older = await link();
    const newest = await link();
    expect(newest).toMatch(/^\/quan-tri-dau-tien#/);
    expect(await refusalOf(create(older, 'too.late'))).toBe('account.link-expired');
    const answers = await Promise.allSettled([create(newest, 'admin.one'), create(newest, 'admin.two')]);
    const made = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    expect(made).toHaveLength(1);
    expect((await test.get(FindSession).find(made[0]?.token ?? ''))?.caller.permissions).toEqual(
      expect.arrayContaining(['administration', 'operation']),
    );
    expect(await refusalOf(create(newest, 'admin.three'))).toBe('account.link-expired');
    expect(await link()).toBe('no link');
  });

  it('is not made by a link for a password, nor is a password set by his link', async () => {
    const id = await test.staff({
      loginName: 'plain.clerk',
      roles: [{ role: 'CLERK', agencyId: test.agencyIds.desk }],
    });
    expect(id).toBeTruthy();
    const { path } = await test.get(MakePasswordLinkByOperator).run('plain.clerk');
    expect(await refusalOf(create(path, 'sneaky'))).toBe('account.link-expired');
  });
});
