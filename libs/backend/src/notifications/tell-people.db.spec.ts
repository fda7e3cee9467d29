import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { refusalOf } from '../dossiers/testing/index.js';
import { JobQueue, type Caller } from '../platform/index.js';
import { SmtpSimulator } from '../platform/testing/index.js';
import { AdministerMail, DemoMailbox, MailRoom, Notices, SendMail, TellPeople } from './index.js';
import { NotificationsHarness } from './testing/notifications-harness.js';

describe('what people are told after an act', () => {
  let told: NotificationsHarness;
  let citizen: Caller;
  let people: Record<'reception' | 'cityReception' | 'leader' | 'officer' | 'approver' | 'clerk' | 'result', Caller>;

  beforeAll(async () => {
    told = await NotificationsHarness.start();
    const { desk } = told;
    citizen = await desk.citizen();
    people = {
      reception: await desk.officer('RECEPTION_OFFICER'),
      cityReception: await desk.officer('RECEPTION_OFFICER', 'city'),
      leader: await desk.officer('DEPARTMENT_LEADER'),
      officer: await desk.officer('PROCESSING_OFFICER'),
      approver: await desk.officer('APPROVER', 'city'),
      clerk: await desk.officer('CLERK'),
      result: await desk.officer('RESULT_OFFICER'),
    };
  });
  afterAll(() => told.stop());
  beforeEach(() => told.forget());

  it('goes to the owner and to those whose turn it is, from sending to handing over', async () => {
    const { desk } = told;
    const code = await desk.submitted(citizen);
    await told.tellAll(code);
    expect(await told.toldTo(citizen)).toEqual(['SUBMITTED']);
    expect(await told.toldTo(people.reception)).toEqual(['STAFF_NEW']);
    expect(await told.toldTo(people.cityReception)).toEqual([]);

    await desk.act(people.reception, code, { type: 'RECEIVE', note: '' });
    await desk.act(people.leader, code, { type: 'ASSIGN', assigneeId: people.officer.accountId, note: '' });
    await told.tellAll(code);
    expect(await told.toldTo(people.officer)).toEqual(['STAFF_ASSIGNED']);

    await desk.act(people.officer, code, { type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ điều kiện', draftDocumentId: null });
    await told.tellAll(code);
    expect(await told.toldTo(people.approver)).toEqual(['STAFF_TO_APPROVE']);

    await desk.act(people.approver, code, { type: 'RETURN_PROPOSAL', reason: 'Xem lại' });
    await told.tellAll(code);
    expect(await told.toldTo(people.officer)).toEqual(['STAFF_ASSIGNED', 'STAFF_SENT_BACK']);
    expect((await told.toldTo(citizen)).sort()).toEqual(['RECEIVED', 'SUBMITTED']);
  });

  it('asks for a supplement with its deadline, and tells the desk when it is answered', async () => {
    const { desk } = told;
    const code = await desk.submitted(citizen);
    await desk.act(people.reception, code, {
      type: 'REQUEST_SUPPLEMENT',
      ...{ papers: [{ componentKey: 'birth-proof', note: 'Mờ' }], message: '', replyBy: null },
    });
    await told.tellAll(code);
    const { items, unread } = await told.get(Notices).list(citizen);
    expect(items.find(({ kind }) => kind === 'SUPPLEMENT_ASKED')).toMatchObject({
      dossierCode: code,
      data: { papers: 1, replyBy: expect.stringContaining('2026-') },
    });
    expect(unread).toBe(2);

    await desk.act(citizen, code, {
      type: 'ANSWER_SUPPLEMENT',
      ...{ papers: [{ componentKey: 'birth-proof', documentIds: [await desk.document(citizen)] }], message: '' },
    });
    await told.tellAll(code);
    expect(await told.toldTo(people.reception)).toEqual(['STAFF_NEW', 'STAFF_ANSWERED']);
  });

  it('tells the owner of a fee counted anew, with the sum before and what is left to pay', async () => {
    const { desk } = told;
    const fee = { key: 'fee', kind: 'FEE' as const, name: 'Phí', amount: 8000, channel: null };
    await desk.procedure('2.000030', { case: { fees: [{ ...fee, exemptions: [{ group: 'POOR_HOUSEHOLD', percent: 100, proof: 'birth-proof' }] }] } });
    const code = await desk.submitted(citizen, '2.000030');
    await desk.act(people.reception, code, { type: 'JUDGE_PAPERS', verdicts: [{ componentKey: 'birth-proof', verdict: 'NOT_ACCEPTED', note: 'Mờ' }] });
    await told.tellAll(code);
    for (const table of ['notice', 'mail_message'])
      expect(await desk.database.query(`select data from ${table} where kind = 'FEE_RECOUNTED'`)).toMatchObject([{ data: { amountBefore: 0, amount: 8000, owed: 8000 } }]);
  });

  it('tells of a message without its words, and of a note only those who are named in it', async () => {
    const { desk } = told;
    const code = await desk.submitted(citizen);
    await told.tellAll(code);
    await desk.act(people.reception, code, { type: 'MESSAGE', text: 'Mời mang bản chính' });
    await desk.act(people.reception, code, { type: 'NOTE', text: 'Xem giúp', mentions: [people.officer.accountId] });
    await desk.act(citizen, code, { type: 'MESSAGE', text: 'Chiều nay được không' });
    await told.tellAll(code);
    expect((await told.toldTo(citizen)).sort()).toEqual(['MESSAGE', 'SUBMITTED']);
    expect(await told.toldTo(people.officer)).toEqual(['STAFF_MENTIONED']);
    expect((await told.toldTo(people.reception)).sort()).toEqual(['STAFF_MESSAGE', 'STAFF_NEW']);
    const written = await desk.database.query<{ text: string }>('select row_to_json(m)::text as text from mail_message m union all select row_to_json(n)::text from notice n');
    expect(written.length).toBeGreaterThan(4);
    expect(written.some(({ text }) => /bản chính|Xem giúp|Chiều nay/.test(text))).toBe(false);
  });

  it('goes to those who lead the agency that is asked, and back to the officer who asked', async () => {
    const { desk } = told;
    const [theirs, asked] = [await desk.officer('DEPARTMENT_LEADER', 'otherWard'), await desk.officer('PROCESSING_OFFICER', 'otherWard')];
    const code = await desk.submitted(citizen);
    await desk.act(people.reception, code, { type: 'RECEIVE', note: '' });
    await desk.act(people.leader, code, { type: 'ASSIGN', assigneeId: people.officer.accountId, note: '' });
    const ask = { kind: 'CONSULT', agencyId: desk.agencyIds.otherWard, request: 'Cho ý kiến', limit: { amount: 1, unit: 'working-day' } } as const;
    const rest = { isRequired: true, isLead: false };
    await desk.act(people.officer, code, {
      type: 'SEND_TO_AGENCIES',
      steps: [
        { ...ask, ...rest, after: [] },
        { ...ask, ...rest, kind: 'TASK', after: [0] },
      ],
      ...{ componentKeys: [], sharesAnswers: true, documentIds: [] },
    });
    await told.tellAll(code);
    expect(await told.toldTo(theirs)).toEqual(['STAFF_STEP_SENT']);
    await desk.act(asked, code, { type: 'ACKNOWLEDGE_AGENCY_STEP', no: 1 });
    await desk.act(asked, code, { type: 'ANSWER_AGENCY_STEP', no: 1, outcome: 'FAVOURABLE', answer: 'Đồng ý', documentIds: [] });
    await desk.act(asked, code, { type: 'RETURN_AGENCY_STEP', no: 2, reason: 'Không đúng nơi' });
    await told.tellAll(code);
    expect(await told.toldTo(theirs)).toEqual(['STAFF_STEP_SENT', 'STAFF_STEP_SENT']);
    expect((await told.toldTo(people.officer)).slice(-2)).toEqual(['STAFF_STEP_ANSWERED', 'STAFF_STEP_RETURNED']);
    expect(await told.toldTo(people.leader)).toEqual([]);
    expect(await told.toldTo(citizen)).toEqual(['SUBMITTED', 'RECEIVED']);
  });

  it('goes to an absent officer and to who stands in for him that day', async () => {
    const { desk } = told;
    const [absent, substitute] = [await desk.officer('PROCESSING_OFFICER'), await desk.officer('RESULT_OFFICER')];
    await told.query(
      `insert into substitution (absent_id, substitute_id, from_day, to_day, note, arranged_by_id, arranged_at)
       values ($1, $2, '2026-04-16', '2026-04-16', '', $3, $4)`,
      [absent.accountId, substitute.accountId, people.leader.accountId, desk.clock.date()],
    );
    const code = await desk.submitted(citizen);
    await desk.act(people.reception, code, { type: 'RECEIVE', note: '' });
    await desk.act(people.leader, code, { type: 'ASSIGN', assigneeId: absent.accountId, note: '' });
    await told.tellAll(code);
    for (const person of [absent, substitute]) expect(await told.toldTo(person)).toContain('STAFF_ASSIGNED');
    desk.clock.advance(24 * 3_600_000);
    await desk.act(people.leader, code, { type: 'ASSIGN', assigneeId: people.officer.accountId, note: '' });
    await desk.act(people.leader, code, { type: 'ASSIGN', assigneeId: absent.accountId, note: '' });
    await told.tellAll(code);
    expect((await told.toldTo(absent)).filter((kind) => kind === 'STAFF_ASSIGNED')).toHaveLength(2);
    expect((await told.toldTo(substitute)).filter((kind) => kind === 'STAFF_ASSIGNED')).toHaveLength(1);
    desk.clock.advance(-24 * 3_600_000);
  });

  it('stands once when the job runs twice, also at the same time', async () => {
    const code = await told.desk.submitted(citizen);
    const [entry] = await told.query<{ id: string }>(
      'select e.id from journal_entry e join dossier d on d.id = e.dossier_id where d.code = $1',
      [code],
    );
    const once = () => told.get(TellPeople).run({ entryId: entry?.id ?? '' });
    await Promise.all([once(), once(), once()]);
    await once();
    expect(await told.toldTo(citizen)).toEqual(['SUBMITTED']);
    expect(await told.mails()).toHaveLength(1);
    const jobs = await told.get(JobQueue).queue('effects').getJobs(['waiting']);
    expect(jobs.filter(({ name }) => name === 'notifications.send-mail')).toHaveLength(1);
  });

  it('writes nothing about the person into notices, mails or jobs', async () => {
    const code = await told.desk.submitted(citizen);
    await told.tellAll(code);
    const stored = JSON.stringify(await told.query(`select n.data, m.data as mail, m.kind from notice n, mail_message m`));
    for (const secret of ['Nguyễn', 'Trần', '0912', '0311']) expect(stored).not.toContain(secret);
  });

  it('writes to the address left at the desk where there is no account', async () => {
    const code = await told.desk.takenIn(people.reception);
    await told.query(
      `update dossier_party set applicant = applicant || '{"email": "tai-quay@example.vn"}' where dossier_id = (select id from dossier where code = $1)`,
      [code],
    );
    await told.tellAll(code);
    expect(await told.mails()).toMatchObject([{ kind: 'RECEIVED', to: 'tai-quay@example.vn' }]);
  });

  it('is read by its owner alone', async () => {
    const code = await told.desk.submitted(citizen);
    await told.tellAll(code);
    const ids = (await told.get(Notices).list(citizen)).items.map(({ id }) => id);
    await told.get(Notices).markRead(people.reception, ids);
    expect((await told.get(Notices).list(citizen)).unread).toBe(1);
    await told.get(Notices).markRead(citizen, ids);
    expect(await told.get(Notices).list(citizen)).toMatchObject({ unread: 0, items: [{ readAt: expect.any(String) }] });
  });

  describe('by mail', () => {
    const aMail = async () => {
      await told.tellAll(await told.desk.submitted(citizen));
      const [mail] = await told.mails();
      if (!mail) throw new Error('no mail was written');
      return mail;
    };

    it('stands exactly once in the mailbox of the demo', async () => {
      const mail = await aMail();
      await Promise.all([told.get(SendMail).run(mail.id), told.get(SendMail).run(mail.id)]);
      await told.get(SendMail).run(mail.id);
      const inBox = await told.get(DemoMailbox).list(undefined);
      expect(inBox).toMatchObject([{ to: mail.to, messageId: mail.messageId, subject: expect.stringContaining('Đã gửi hồ sơ') }]);
      expect(await told.get(DemoMailbox).list('khong-co-ai@')).toEqual([]);
      expect(await told.mails()).toMatchObject([{ sentAt: expect.any(Date), attempts: 1 }]);
    });

    it('has no mailbox outside the demo', async () => {
      const live = new DemoMailbox(told.desk.database, { demo: false });
      expect(await refusalOf(live.list(undefined))).toBe('request.not-found');
    });

    it('carries the same Message-ID to a server that got it twice', async () => {
      const server = await SmtpSimulator.start();
      try {
        await told.useServer({ host: '127.0.0.1', port: server.port });
        const mail = await aMail();
        server.plan('cut-after-data');
        expect(await refusalOf(told.get(SendMail).run(mail.id))).toBe('mail.not-sent');
        await told.get(SendMail).run(mail.id);
        await told.get(SendMail).run(mail.id);
        expect(server.received.map(({ headers }) => headers['message-id'])).toEqual([mail.messageId, mail.messageId]);
        expect(await told.mails()).toMatchObject([{ sentAt: expect.any(Date), attempts: 2, lastError: null }]);
      } finally {
        await server.stop();
        await told.query(`delete from installation_setting where key = 'mail'`);
      }
    });

    it('says which stage a server refused, without its words', async () => {
      const server = await SmtpSimulator.start();
      try {
        await told.useServer({ host: '127.0.0.1', port: server.port });
        const mail = await aMail();
        server.plan('refuse-recipient');
        await refusalOf(told.get(SendMail).run(mail.id));
        expect(await told.mails()).toMatchObject([{ sentAt: null, attempts: 1, lastError: 'mail.not-sent RCPT TO 550' }]);
      } finally {
        await server.stop();
        await told.query(`delete from installation_setting where key = 'mail'`);
      }
    });

    it('is queued again when its job was lost, letters of other features included', async () => {
      const mail = await aMail();
      await told.query(
        `insert into mail_message (key, to_address, kind, data, message_id, created_at)
         values ('password-reset:1', 'nam@example.vn', 'PASSWORD_RESET', '{"linkPath": "/dat-lai-mat-khau#secret", "expiresAt": "2026-04-16T03:00:00.000Z"}', '<r.1@motcua>', $1)`,
        [told.desk.clock.date()],
      );
      for (const queue of told.get(JobQueue).all()) await queue.obliterate({ force: true });
      expect(await told.get(MailRoom).queueForgotten()).toBe(0);
      told.desk.clock.advance(10_000);
      expect(await told.get(MailRoom).queueForgotten()).toBe(2);
      await told.get(MailRoom).queueForgotten();
      const jobs = await told.get(JobQueue).queue('effects').getJobs(['waiting']);
      expect(jobs.map(({ id }) => id)).toContain(`mail-${mail.id}`);
      expect(jobs).toHaveLength(2);

      const reset = (await told.mails()).find(({ kind }) => kind === 'PASSWORD_RESET');
      await told.get(SendMail).run(reset?.id ?? '');
      const [letter] = await told.get(DemoMailbox).list('nam@example.vn');
      expect(letter?.text).toContain('https://dichvucong.example.vn/dat-lai-mat-khau#secret');
      expect(await told.query(`select 1 as one from mail_message where data::text like '%secret%'`)).toEqual([]);
    });
  });

  describe('settings', () => {
    it('are for an administrator of the installation and never show the password', async () => {
      const administrator = await told.desk.officer('ADMINISTRATOR', 'city');
      const ofWard = await told.desk.officer('ADMINISTRATOR', 'ward');
      const mail = told.get(AdministerMail);
      expect(await refusalOf(mail.read(ofWard))).toBe('access.forbidden');
      const server = { mode: 'SMTP' as const, host: 'mail.example.vn', port: 587, secure: false };
      const write = { ...server, user: 'cong', fromAddress: 'cong@example.vn', fromName: 'Cổng' };
      expect(await mail.save(administrator, { ...write, password: 'bí mật' })).toEqual({ ...write, passwordSet: true });
      expect(await mail.save(administrator, { ...write, host: 'mail2.example.vn', password: null })).toMatchObject({ passwordSet: true });
      expect(JSON.stringify(await mail.read(administrator))).not.toContain('bí mật');
      const audit = JSON.stringify(await told.query(`select * from audit_event where action = 'mail.settings'`));
      expect(audit).toContain('mail2.example.vn');
      expect(audit).not.toContain('bí mật');
      await told.query(`delete from installation_setting where key = 'mail'`);
    });

    it('are tried out with one mail, and a failure says what the server answered', async () => {
      const administrator = await told.desk.officer('ADMINISTRATOR', 'city');
      const { messageId } = await told.get(AdministerMail).test(administrator, 'thu@example.vn');
      expect(await told.get(DemoMailbox).list('thu@')).toMatchObject([{ messageId }]);
      await told.useServer({ host: '127.0.0.1', port: 1 });
      expect(await refusalOf(told.get(AdministerMail).test(administrator, 'thu@example.vn'))).toBe('mail.not-sent');
      await told.query(`delete from installation_setting where key = 'mail'`);
    });
  });
});
