import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FindSession, RegisterCitizen, SignIn, SignOut, SweepEndedAccess } from './index.js';
import { hashOfToken } from './secret-token.js';
import { IdentityHarness, refusalOf, TEST_PASSWORD } from './testing/identity-harness.js';

const MINUTE_MS = 60_000;

describe('signing in', () => {
  let test: IdentityHarness;
  beforeAll(async () => {
    test = await IdentityHarness.start();
  });
  afterAll(() => test.stop());

  const signIn = (
    loginName: string,
    password = TEST_PASSWORD,
    more: { sharedDevice?: boolean; replacedToken?: string } = {},
  ) => test.get(SignIn).run({ loginName, password, sharedDevice: false, ...more });
  const find = (token: string) => test.get(FindSession).find(token);
  const clerk = (loginName: string) =>
    test.staff({ loginName, roles: [{ role: 'CLERK', agencyId: test.agencyIds.desk }] });

  it('stores argon2id hashes and hashed tokens only', async () => {
    await clerk('an.clerk');
    const { token } = await signIn('an.clerk');
    const [account] = await test.database.query<{ hash: string }>(
      `select password_hash as hash from account where login_name = 'an.clerk'`,
    );
    expect(account?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const rows = await test.database.query<{ hash: Buffer }>('select token_hash as hash from sign_in');
    expect(rows.map(({ hash }) => hash.toString('hex'))).toContain(hashOfToken(token).toString('hex'));
    expect(token).toHaveLength(43);
  });

  it('tells who is behind a token, with the roles in force today', async () => {
    const id = await clerk('binh.clerk');
    await test.database.query(
      `insert into role_grant (account_id, role, agency_id, valid_from) values ($1, 'MANAGER', $2, '2026-04-17')`,
      [id, test.agencyIds.city],
    );
    const { token } = await signIn('BINH.clerk');
    expect((await find(token))?.caller).toMatchObject({
      accountId: id,
      kind: 'STAFF',
      grants: [{ role: 'CLERK', agencyId: test.agencyIds.desk }],
      permissions: ['desk', 'account', 'dossier.act'],
    });
    test.clock.advance(24 * 60 * MINUTE_MS);
    const { token: tomorrow } = await signIn('binh.clerk');
    expect((await find(tomorrow))?.caller.permissions).toContain('statistics');
  });

  it('answers an unknown name, a wrong password and an account without password alike', async () => {
    await clerk('chi.clerk');
    expect(await refusalOf(signIn('nobody.at.all'))).toBe('session.wrong-credentials');
    expect(await refusalOf(signIn('chi.clerk', 'something-else'))).toBe('session.wrong-credentials');
    await test.database.query(`update account set password_hash = null where login_name = 'chi.clerk'`);
    expect(await refusalOf(signIn('chi.clerk'))).toBe('session.wrong-credentials');
  });

  it.each(['dung.clerk', 'unknown.name'])(
    'locks %s for longer and longer after five mistakes, right password or not',
    async (name) => {
      if (name === 'dung.clerk') await clerk(name);
      for (let mistake = 1; mistake <= 5; mistake += 1)
        expect(await refusalOf(signIn(name, 'wrong'))).toBe('session.wrong-credentials');
      expect(await refusalOf(signIn(name))).toBe('session.locked');
      test.clock.advance(29_000);
      expect(await refusalOf(signIn(name))).toBe('session.locked');
      test.clock.advance(1000);
      expect(await refusalOf(signIn(name, 'wrong'))).toBe('session.wrong-credentials');
      test.clock.advance(59_000);
      expect(await refusalOf(signIn(name))).toBe('session.locked');
      test.clock.advance(1000);
      expect(await refusalOf(signIn(name))).toBe(
        name === 'dung.clerk' ? 'none' : 'session.wrong-credentials',
      );
    },
  );

  it('does not let many tries at the same moment slip past the lock', async () => {
    await clerk('giang.clerk');
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => refusalOf(signIn('giang.clerk', 'wrong'))),
    );
    expect(answers.filter((code) => code === 'session.wrong-credentials')).toHaveLength(5);
  });

  it('ends a staff sign-in after 60 idle minutes and after 8 hours in any case', async () => {
    await clerk('hoa.clerk');
    const idle = await signIn('hoa.clerk');
    test.clock.advance(59 * MINUTE_MS);
    expect(await find(idle.token)).toBeDefined();
    test.clock.advance(60 * MINUTE_MS);
    expect(await find(idle.token)).toBeUndefined();
    const busy = await signIn('hoa.clerk');
    for (let minutes = 0; minutes < 8 * 60 - 30; minutes += 30) {
      test.clock.advance(30 * MINUTE_MS);
      expect(await find(busy.token)).toBeDefined();
    }
    test.clock.advance(30 * MINUTE_MS);
    expect(await find(busy.token)).toBeUndefined();
  });

  it('keeps a shared device signed in for 15 idle minutes only', async () => {
    await clerk('khoa.clerk');
    const { token } = await signIn('khoa.clerk', TEST_PASSWORD, { sharedDevice: true });
    test.clock.advance(14 * MINUTE_MS);
    expect(await find(token)).toBeDefined();
    test.clock.advance(15 * MINUTE_MS);
    expect(await find(token)).toBeUndefined();
  });

  it('writes to a sign-in at most once a minute', async () => {
    await clerk('lan.clerk');
    const { token } = await signIn('lan.clerk');
    const touched = async () =>
      (
        await test.database.query<{ at: Date }>(
          'select touched_at as at from sign_in where token_hash = $1',
          [hashOfToken(token)],
        )
      )[0]?.at.getTime();
    const first = await touched();
    test.clock.advance(59_000);
    await find(token);
    expect(await touched()).toBe(first);
    test.clock.advance(1000);
    await find(token);
    expect(await touched()).toBe((first ?? 0) + MINUTE_MS);
  });

  it('believes what it read for less than five seconds', async () => {
    const id = await clerk('mai.clerk');
    const { token } = await signIn('mai.clerk');
    await find(token);
    await test.database.query('update account set active = false where id = $1', [id]);
    test.clock.advance(4000);
    expect(await find(token)).toBeDefined();
    test.clock.advance(1000);
    expect(await find(token)).toBeUndefined();
    expect(await refusalOf(signIn('mai.clerk'))).toBe('account.inactive');
    expect(await refusalOf(signIn('mai.clerk', 'wrong'))).toBe('session.wrong-credentials');
  });

  it('ends with signing out, twice if need be, and a new sign-in replaces the old one of the browser', async () => {
    await clerk('nam.clerk');
    const first = await signIn('nam.clerk');
    const second = await signIn('nam.clerk', TEST_PASSWORD, { replacedToken: first.token });
    expect(await find(first.token)).toBeUndefined();
    await find(second.token);
    await test.get(SignOut).run(second.token);
    await test.get(SignOut).run(second.token);
    expect(await find(second.token)).toBeUndefined();
  });

  it('is swept away once it has ended, and only then', async () => {
    await clerk('oanh.clerk');
    await signIn('oanh.clerk');
    test.clock.advance(61 * MINUTE_MS);
    const { token } = await signIn('binh.clerk');
    await test.get(SweepEndedAccess).run();
    expect(await test.database.query('select token_hash as hash from sign_in')).toEqual([{ hash: hashOfToken(token) }]);
  });

  it('takes e-mail and telephone of a citizen, however typed', async () => {
    const citizen = { fullName: 'Nguyễn Minh An', password: TEST_PASSWORD };
    await test
      .get(RegisterCitizen)
      .run({ ...citizen, email: 'An.Nguyen@Example.vn ', phone: '0912 345 678' });
    for (const name of ['an.nguyen@example.vn', 'AN.NGUYEN@example.vn', '0912345678', '+84 912.345.678']) {
      const { token } = await signIn(name);
      expect((await find(token))?.caller).toMatchObject({
        kind: 'CITIZEN',
        permissions: ['own-dossiers', 'account', 'dossier.act'],
      });
    }
  });

  it('registers a person once for an e-mail or telephone, and never without either', async () => {
    const register = (email: string | null, phone: string | null, password = TEST_PASSWORD) =>
      test.get(RegisterCitizen).run({ fullName: 'Lê Thị Bình', email, phone, password });
    await register('binh@example.vn', null);
    expect(await refusalOf(register('BINH@example.vn', null))).toBe('account.contact-taken');
    await register(null, '0987654321');
    expect(await refusalOf(register(null, '+84987654321'))).toBe('account.contact-taken');
    expect(await refusalOf(register(null, null))).toBe('request.invalid-fields');
    expect(await refusalOf(register(null, '12345'))).toBe('phone.invalid');
    expect(await refusalOf(register('x@example.vn', null, 'matkhau12345'))).toBe('account.password-weak');
  });
});
