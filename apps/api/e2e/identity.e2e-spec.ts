import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identityEndpoints as e } from '@motcua/contracts';
import { Database } from '@motcua/backend/platform';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

const PASSWORD = 'gạch-mưa-rào-47';

describe('accounts over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const register = (visitor: Visitor, email: string, more: object = {}) =>
    visitor.call(e.register, {
      body: {
        fullName: 'Nguyễn Minh An',
        email,
        phone: null,
        password: PASSWORD,
        purposeAccepted: true,
        ...more,
      },
    });
  const signIn = (visitor: Visitor, loginName: string, password = PASSWORD) =>
    visitor.call(e.signIn, { body: { loginName, password, sharedDevice: false } });

  it('tell a visitor about the installation and that nobody is signed in', async () => {
    const { body } = await api.visitor().call(e.session);
    expect(body).toMatchObject({
      account: null,
      expiresAt: null,
      demo: false,
      installation: { provinceName: 'Thành phố Hải Phòng' },
    });
  });

  it('let a person register, be known, sign out and in again', async () => {
    const visitor = api.visitor();
    const registered = await register(visitor, 'an@example.vn');
    expect(registered.body.account).toMatchObject({
      kind: 'CITIZEN',
      loginName: 'an@example.vn',
      permissions: ['own-dossiers', 'account', 'dossier.act'],
    });
    expect((await visitor.call(e.session)).body.account?.fullName).toBe('Nguyễn Minh An');
    await visitor.call(e.signOut);
    expect((await visitor.call(e.session)).body.account).toBeNull();
    expect((await signIn(visitor, 'AN@example.vn')).body.account?.loginName).toBe('an@example.vn');
  });

  it('give the browser a cookie that no script reads, for the session only on a shared device', async () => {
    await register(api.visitor(), 'cookie@example.vn');
    const cookiesOf = async (sharedDevice: boolean) => {
      const answer = await api
        .visitor()
        .fetch('/api/v1/session', 'POST', {
          body: { loginName: 'cookie@example.vn', password: PASSWORD, sharedDevice },
        });
      return answer.headers.getSetCookie().find((line) => line.startsWith('motcua_session=')) ?? '';
    };
    const [own, shared] = [await cookiesOf(false), await cookiesOf(true)];
    expect(own).toMatch(/HttpOnly.*SameSite=Lax/i);
    expect(own).toMatch(/Expires=/i);
    expect(shared).not.toMatch(/Expires=/i);
  });

  it('answer all invalid fields of a registration at once', async () => {
    const body = { fullName: 'A', email: 'no-mail', phone: null, password: 'short', purposeAccepted: false };
    const { problem, status } = await api.visitor().call(e.register, { body });
    expect(status).toBe(422);
    expect(problem?.fields.map(({ path }) => path)).toEqual([
      'fullName',
      'email',
      'password',
      'purposeAccepted',
    ]);
  });

  it('refuse a weak password, a taken contact and no contact at all, at the field', async () => {
    await register(api.visitor(), 'taken@example.vn');
    const problems = await Promise.all([
      register(api.visitor(), 'weak@example.vn', { password: 'matkhau12345' }),
      register(api.visitor(), 'Taken@example.vn'),
      register(api.visitor(), 'x@example.vn', { email: null }),
    ]);
    expect(problems.map(({ problem }) => [problem?.code, problem?.fields[0]?.path])).toEqual([
      ['account.password-weak', 'password'],
      ['account.contact-taken', 'email'],
      ['request.invalid-fields', 'email'],
    ]);
  });

  it('lock a name after repeated mistakes and say when to try again', async () => {
    await register(api.visitor(), 'lock@example.vn');
    for (let mistake = 1; mistake <= 5; mistake += 1)
      expect((await signIn(api.visitor(), 'lock@example.vn', 'wrong')).status).toBe(401);
    const locked = await signIn(api.visitor(), 'lock@example.vn');
    expect([locked.status, locked.problem?.code]).toEqual([429, 'session.locked']);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(20);
  });

  it('set a new password by the link of an e-mail, once, and end what was open', async () => {
    const visitor = api.visitor();
    await register(visitor, 'reset@example.vn');
    expect(
      (await api.visitor().call(e.requestPasswordReset, { body: { loginName: 'nobody@example.vn' } })).body,
    ).toEqual({ done: true });
    expect(
      (await api.visitor().call(e.requestPasswordReset, { body: { loginName: 'reset@example.vn' } })).body,
    ).toEqual({ done: true });
    const [mail] = await api.app
      .get(Database)
      .query<{ path: string }>(
        `select data->>'linkPath' as path from mail_message where to_address = 'reset@example.vn'`,
      );
    const token = mail?.path.split('#')[1];
    const use = () =>
      api.visitor().call(e.resetPassword, { body: { token, newPassword: 'bến-đò-chiều-83' } });
    expect((await use()).body).toEqual({ done: true });
    expect((await use()).problem?.code).toBe('account.link-expired');
    expect((await visitor.call(e.profile)).problem?.code).toBe('session.expired');
    expect((await signIn(visitor, 'reset@example.vn', 'bến-đò-chiều-83')).status).toBe(200);
  });

  it('change a password only with the old one, and end the other sign-ins', async () => {
    const [first, second] = [api.visitor(), api.visitor()];
    await register(first, 'change@example.vn');
    await signIn(second, 'change@example.vn');
    const change = (currentPassword: string) =>
      second.call(e.changePassword, { body: { currentPassword, newPassword: 'bến-đò-chiều-83' } });
    expect((await change('wrong')).problem).toMatchObject({
      code: 'session.wrong-credentials',
      fields: [{ path: 'currentPassword' }],
    });
    expect((await change(PASSWORD)).body).toEqual({ done: true });
    expect((await second.call(e.profile)).status).toBe(200);
    expect((await first.call(e.profile)).problem?.code).toBe('session.expired');
  });

  it('keep a profile for the next form, and refuse what cannot be', async () => {
    const visitor = api.visitor();
    await register(visitor, 'profile@example.vn');
    const { body: profile } = await visitor.call(e.profile);
    const address = {
      street: 'Số 1, đường Hoàng Diệu',
      communeCode: '11302',
      communeName: 'Phường Hồng Bàng',
      provinceName: 'Thành phố Hải Phòng',
    };
    const saved = await visitor.call(e.saveProfile, {
      body: {
        ...profile,
        phone: '0912 345 678',
        birthDate: '1990-02-28',
        sex: 'FEMALE',
        personalId: '031190000123',
        address,
      },
    });
    expect(saved.body).toMatchObject({ phone: '+84912345678', address });
    expect((await visitor.call(e.profile)).body).toEqual(saved.body);
    const wrong = await visitor.call(e.saveProfile, {
      body: { ...saved.body, personalId: '123', birthDate: '1990-02-30' },
    });
    expect(wrong.problem?.fields.map(({ path }) => path).sort()).toEqual(['birthDate', 'personalId']);
  });

  it('are limited by address in how often passwords are tried', async () => {
    const guess = (tries: number) => signIn(api.visitor(), `guess-${tries}@example.vn`, 'wrong');
    let tries = 0;
    while (tries < 130 && (await guess(tries)).status !== 429) tries += 1;
    expect(tries).toBeLessThan(130);
  });
});
