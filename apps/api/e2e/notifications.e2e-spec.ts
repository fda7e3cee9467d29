import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identityEndpoints, notificationEndpoints as e, type StaffRole } from '@motcua/contracts';
import { insertAgencies, insertStaff } from '@motcua/backend/dossiers/testing';
import { Passwords } from '@motcua/backend/identity';
import { MailRoom, SendMail } from '@motcua/backend/notifications';
import { Database, FixedClock } from '@motcua/backend/platform';
import { SmtpSimulator } from '@motcua/backend/platform/testing';
import { A_WORKING_MORNING } from '@motcua/testing';
import { startApi, type TestApi } from './testing/start-api.js';
import type { Visitor } from './testing/visitor.js';

const PASSWORD = 'gạch-mưa-rào-47';
const clock = new FixedClock(A_WORKING_MORNING);

async function officer(api: TestApi, role: StaffRole): Promise<Visitor> {
  const [city] = await api.app.get(Database).query<{ id: string }>(`select id from agency where kind = 'PROVINCE'`);
  const agencyId = city?.id ?? '';
  const loginName = `nguoi.${role.toLowerCase()}`;
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
