import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alertEndpoints, identityEndpoints, notificationEndpoints as e, type AlertLadder, type StaffRole } from '@motcua/contracts';
import { loadCalendar } from '@motcua/backend/calendar';
import { insertAgencies, insertStaff } from '@motcua/backend/dossiers/testing';
import { Passwords } from '@motcua/backend/identity';
import { MailRoom, SendMail } from '@motcua/backend/notifications';
import { Database, FixedClock, UnitOfWork } from '@motcua/backend/platform';
import { SmtpSimulator } from '@motcua/backend/platform/testing';
import { A_WORKING_MORNING } from '@motcua/testing';
import { DEFAULT_ALERT_LADDER } from '@motcua/domain';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

const PASSWORD = 'gạch-mưa-rào-47';
const clock = new FixedClock(A_WORKING_MORNING);

async function officer(api: TestApi, role: StaffRole, at?: string): Promise<Visitor> {
  const [city] = await api.app.get(Database).query<{ id: string }>(`select id from agency where kind = 'PROVINCE'`);
  const agencyId = at ?? city?.id ?? '';
  const loginName = `nguoi.${role.toLowerCase()}${at ? '.phuong' : ''}`;
  await insertStaff(api.app.get(Database), {
    loginName,
    fullName: 'Lê Văn Công',
    passwordHash: await api.app.get(Passwords).hash(PASSWORD),
    roles: [role],
    agencyId,
  });
  const visitor = api.visitor();
  await visitor.call(identityEndpoints.signIn, { body: { loginName, password: PASSWORD } });
  return visitor;
}

describe('mail over HTTP in a demo', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ clock, environment: { DEMO: 'true' } });
    await insertAgencies(api.app.get(Database));
  });
  afterAll(() => api.close());

  it('shows in the mailbox page what would have been sent, links of forgotten passwords included', async () => {
    const visitor = api.visitor();
    await visitor.call(identityEndpoints.register, {
      body: { fullName: 'Trần Văn Nam', email: 'nam@example.vn', phone: null, password: PASSWORD, purposeAccepted: true },
    });
    await api.visitor().call(identityEndpoints.requestPasswordReset, { body: { loginName: 'nam@example.vn' } });
    clock.advance(10_000);
    await api.app.get(MailRoom).queueForgotten();
    const [mail] = await api.app.get(Database).query<{ id: string }>('select id from mail_message');
    await api.app.get(SendMail).run(mail?.id ?? '');
    const { body } = await api.visitor().call(e.demoMailbox, { query: { q: 'nam@' } });
    expect(body.items).toMatchObject([{ to: 'nam@example.vn', subject: 'Đặt lại mật khẩu' }]);
    expect(body.items[0]?.text).toContain('/dat-lai-mat-khau#');
  });

  it('is set and tried out by an administrator of the installation', async () => {
    const administrator = await officer(api, 'ADMINISTRATOR');
    const server = await SmtpSimulator.start();
    try {
      const body = {
        mode: 'SMTP' as const,
        host: '127.0.0.1',
        port: server.port,
        secure: false,
        user: '',
        fromAddress: 'cong@example.vn',
        fromName: 'Cổng',
        password: null,
      };
      expect((await administrator.call(e.saveMailSettings, { body })).body).toMatchObject({ mode: 'SMTP', passwordSet: false });
      const sent = await administrator.call(e.testMail, { body: { to: 'thu@example.vn' } });
      expect(server.received).toMatchObject([{ to: ['thu@example.vn'], headers: { 'message-id': sent.body.messageId } }]);
      server.plan('refuse-recipient');
      const refused = await administrator.call(e.testMail, { body: { to: 'khong-co@example.vn' } });
      expect(refused.problem).toMatchObject({ status: 502, code: 'mail.not-sent', params: { stage: 'RCPT TO', reply: 550 } });
    } finally {
      await server.stop();
    }
  });

  it('is closed to everybody else', async () => {
    const head = await officer(api, 'ONE_STOP_HEAD');
    expect((await head.call(e.mailSettings)).status).toBe(403);
    expect((await api.visitor().call(e.mailSettings)).status).toBe(401);
  });

  it('rings no bell for visitors, and an empty one for who was told nothing', async () => {
    const head = await officer(api, 'APPROVER');
    expect((await head.call(e.notices)).body).toEqual({ items: [], unread: 0 });
    expect((await head.call(e.markRead, { body: { ids: ['01920000-0000-7000-8000-000000000000'] } })).body).toEqual({ done: true });
    expect((await api.visitor().call(e.notices)).status).toBe(401);
  });
});

describe('the ladder of alerts over HTTP', () => {
  let api: TestApi;
  let administrator: Visitor;
  beforeAll(async () => {
    api = await startApi({ clock });
    await insertAgencies(api.app.get(Database));
    await api.app.get(UnitOfWork).run((tx) => loadCalendar(tx, clock.date()));
    administrator = await officer(api, 'ADMINISTRATOR');
  });
  afterAll(() => api.close());

  const save = (by: Visitor, over: { revision: number; ladder?: Partial<AlertLadder>; note?: string }, idempotencyKey: string | true = true) =>
    by.call(alertEndpoints.saveLadder, {
      idempotencyKey,
      body: { note: '', ...over, ladder: { ...DEFAULT_ALERT_LADDER, ...over.ladder } },
    });

  it('is set once by an administrator of the installation, replays and stale forms change nothing', async () => {
    const before = (await administrator.call(alertEndpoints.ladder)).body;
    expect(before).toMatchObject({ revision: 0, ladder: DEFAULT_ALERT_LADDER, history: [] });
    const IDLE = [{ amount: 3, unit: 'working-day' as const, to: ['UNIT_HEAD' as const], mail: false }];
    const wish = { revision: 0, ladder: { IDLE }, note: 'Chờ lâu hơn' };
    expect((await save(administrator, wish, 'ladder-key-1')).body).toEqual({ revision: 1 });
    expect((await save(administrator, wish, 'ladder-key-1')).body).toEqual({ revision: 1 });
    expect((await save(administrator, { ...wish, note: 'khác' }, 'ladder-key-1')).problem?.code).toBe('request.idempotency-key-reused');
    const stale = await save(administrator, wish);
    expect(stale.problem).toMatchObject({ status: 409, code: 'alert-ladder.stale', params: { actorName: 'Lê Văn Công' } });
    const { body } = await administrator.call(alertEndpoints.ladder);
    expect(body).toMatchObject({ revision: 1, ladder: { IDLE }, history: [{ revision: 1, byName: 'Lê Văn Công', note: 'Chờ lâu hơn' }] });
  });

  it('is saved by one of two who save at once', async () => {
    const { revision } = (await administrator.call(alertEndpoints.ladder)).body;
    const answers = await Promise.all([save(administrator, { revision }), save(administrator, { revision })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('refuses what is no ladder at the field that is wrong', async () => {
    const { revision } = (await administrator.call(alertEndpoints.ladder)).body;
    const [rung] = DEFAULT_ALERT_LADDER.OVERDUE;
    if (!rung) throw new Error('no rung');
    const faultsOf = async (ladder: Partial<AlertLadder>) =>
      (await save(administrator, { revision, ladder })).problem?.fields.map(({ path, code }) => `${path}: ${code}`);
    expect(await faultsOf({ OVERDUE: [rung, rung] })).toEqual(['ladder.OVERDUE: alert-ladder.rung-twice']);
    expect(await faultsOf({ OVERDUE: [{ ...rung, to: ['HOLDER', 'HOLDER'] }] })).toEqual(['ladder.OVERDUE.0.to: alert-ladder.level-twice']);
    expect(await faultsOf({ OVERDUE: [] })).toHaveLength(1);
    expect(await faultsOf({ DUE_SOON: [{ ...rung, unit: 'hour' } as never] })).not.toHaveLength(0);
    expect((await administrator.call(alertEndpoints.ladder)).body.revision).toBe(revision);
  });

  it('is closed to everybody else; the list of what waits is for heads and managers', async () => {
    const [ward] = await api.app.get(Database).query<{ id: string }>(`select id from agency where kind <> 'PROVINCE' limit 1`);
    const head = await officer(api, 'ONE_STOP_HEAD');
    const commune = await officer(api, 'ADMINISTRATOR', ward?.id);
    for (const visitor of [head, commune]) {
      expect((await visitor.call(alertEndpoints.ladder)).problem?.code).toBe('access.forbidden');
      expect((await save(visitor, { revision: 0 })).problem?.code).toBe('access.forbidden');
    }
    expect((await save(api.visitor(), { revision: 0 })).status).toBe(401);
    const query = { kind: 'OVERDUE' };
    expect((await head.call(alertEndpoints.list, { query })).body).toMatchObject({ items: [], counts: { OVERDUE: 0, IDLE: 0 } });
    expect((await administrator.call(alertEndpoints.list, { query })).problem?.code).toBe('access.forbidden');
    expect((await api.visitor().call(alertEndpoints.list, { query })).status).toBe(401);
  });
});

describe('mail over HTTP outside a demo', () => {
  it('has no mailbox page', async () => {
    const api = await startApi({ clock });
    try {
      expect((await api.visitor().call(e.demoMailbox)).problem).toMatchObject({ status: 404, code: 'request.not-found' });
    } finally {
      await api.close();
    }
  });
});
