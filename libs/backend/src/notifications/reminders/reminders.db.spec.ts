import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EditCalendarDay } from '../../calendar/index.js';
import { RecountDue } from '../../dossiers/index.js';
import { resolveActor } from '../../identity/index.js';
import type { Caller } from '../../platform/index.js';
import { Remind } from './remind.js';
import { NotificationsHarness } from '../testing/notifications-harness.js';

describe('reminders of due moments', () => {
  let told: NotificationsHarness;
  let citizen: Caller;
  let reception: Caller;
  let head: Caller;
  let leader: Caller;
  let officer: Caller;

  beforeAll(async () => {
    told = await NotificationsHarness.start();
    const { desk } = told;
    citizen = await desk.citizen();
    reception = await desk.officer('RECEPTION_OFFICER');
    head = await desk.officer('ONE_STOP_HEAD', 'city');
    leader = await desk.officer('DEPARTMENT_LEADER');
    officer = await desk.officer('PROCESSING_OFFICER');
  });
  afterAll(() => told.stop());
  beforeEach(async () => {
    await told.query(`update dossier set origin = 'DEMO'`); // what earlier tests left is mute
    await told.forget();
    told.desk.clock.set('2026-04-16T09:00:00+07:00');
  });

  const scanAt = async (moment: string) => {
    told.desk.clock.set(moment);
    await told.get(Remind).ofDueMoments();
  };

  async function inWork(): Promise<string> {
    const code = await told.desk.submitted(citizen);
    await told.desk.act(reception, code, { type: 'RECEIVE', note: '' });
    await told.desk.act(leader, code, { type: 'ASSIGN', assigneeId: officer.accountId, note: '' });
    return code;
  }

  it('tell desk and head when eight working hours passed without an answer, once', async () => {
    await told.desk.submitted(citizen);
    await scanAt('2026-04-17T08:59:00+07:00');
    expect(await told.toldTo(reception)).toEqual([]);
    await scanAt('2026-04-17T09:01:00+07:00');
    await scanAt('2026-04-17T09:02:00+07:00');
    for (const person of [reception, head]) expect(await told.toldTo(person)).toEqual(['STAFF_RECEPTION_LATE']);
    for (const person of [officer, leader]) expect(await told.toldTo(person)).toEqual([]);
  });

  it('tell the holder two working days before the due day, his head too one day before, the one-stop head when it is over', async () => {
    await inWork(); // due Tue 21/04 at 9:00
    await scanAt('2026-04-17T07:29:00+07:00');
    expect(await told.toldTo(officer)).toEqual([]);
    await scanAt('2026-04-17T07:30:00+07:00');
    expect(await told.toldTo(officer)).toEqual(['STAFF_DUE_SOON']);
    await scanAt('2026-04-20T07:31:00+07:00');
    expect(await told.toldTo(officer)).toEqual(['STAFF_DUE_SOON', 'STAFF_DUE_SOON']);
    await scanAt('2026-04-21T23:59:00+07:00');
    expect(await told.toldTo(officer)).toHaveLength(2);
    await scanAt('2026-04-22T00:01:00+07:00');
    await scanAt('2026-04-23T00:01:00+07:00');
    expect(await told.toldTo(officer)).toEqual(['STAFF_DUE_SOON', 'STAFF_DUE_SOON', 'STAFF_OVERDUE']);
    expect(await told.toldTo(leader)).toEqual(['STAFF_DUE_SOON', 'STAFF_APOLOGY_DRAFTED', 'STAFF_OVERDUE']);
    expect(await told.toldTo(head)).toEqual(['STAFF_OVERDUE']);
    expect(await told.toldTo(reception)).toEqual([]);
  });

  it('put an apology before the leader one working day before, by the system where nobody prepared one', async () => {
    const code = await inWork(); // due Tue 21/04 at 9:00
    const approver = await told.desk.officer('APPROVER');
    await scanAt('2026-04-20T07:29:00+07:00');
    expect(await told.toldTo(approver)).toEqual([]);
    await scanAt('2026-04-20T07:30:00+07:00');
    await scanAt('2026-04-22T00:01:00+07:00');
    expect(await told.toldTo(approver)).toEqual(['STAFF_APOLOGY_DRAFTED']);
    const [row] = await told.query<{ drafts: number; byId: string | null }>(
      `select (select count(*)::int from journal_entry e where e.dossier_id = d.id and e.act = 'PREPARE_APOLOGY') as drafts,
         d.state -> 'apologyDraft' ->> 'byId' as "byId" from dossier d where code = $1`,
      [code],
    );
    expect(row).toEqual({ drafts: 1, byId: null });
  });

  it('say only the nearest when the system was away, and nothing that lay before the dossier came in', async () => {
    await inWork();
    await scanAt('2026-04-20T08:00:00+07:00');
    expect(await told.toldTo(officer)).toEqual(['STAFF_DUE_SOON']);
    const kinds = await told.query<{ kind: string }>('select kind from reminder order by kind');
    expect(kinds.map(({ kind }) => kind)).toEqual(['APOLOGY', 'DUE_SOON', 'DUE_SOON']);

    await told.forget();
    await told.query(`update dossier set origin = 'DEMO'`);
    told.desk.clock.set('2026-04-16T09:00:00+07:00');
    const code = await inWork();
    await told.query(`update dossier set due_at = '2026-04-17T09:00:00+07:00' where code = $1`, [code]);
    await scanAt('2026-04-16T09:30:00+07:00');
    expect(await told.toldTo(officer)).toEqual([]);
    expect(await told.query('select 1 as one from reminder')).toHaveLength(2);
  });

  it('remind the citizen two working days before the end of the time to answer, also by mail', async () => {
    const code = await told.desk.submitted(citizen);
    await told.desk.act(reception, code, {
      type: 'REQUEST_SUPPLEMENT',
      papers: [{ componentKey: 'birth-proof', note: 'Mờ' }],
      message: '',
      replyBy: '2026-04-24',
    });
    await scanAt('2026-04-21T16:00:00+07:00');
    expect(await told.toldTo(citizen)).toEqual([]);
    await scanAt('2026-04-22T07:30:00+07:00');
    await scanAt('2026-04-23T07:30:00+07:00');
    expect(await told.toldTo(citizen)).toEqual(['SUPPLEMENT_REMINDER']);
    expect(await told.mails()).toMatchObject([{ kind: 'SUPPLEMENT_REMINDER' }]);
  });

  it('tell the holder and his head of what nobody moved for 16 working hours, once for each standstill', async () => {
    const code = await inWork();
    const idleAt = async (moment: string) => {
      told.desk.clock.set(moment);
      await told.get(Remind).ofIdleDossiers();
    };
    await idleAt('2026-04-20T08:55:00+07:00');
    expect(await told.toldTo(leader)).toEqual([]);
    await idleAt('2026-04-20T09:05:00+07:00');
    await idleAt('2026-04-20T10:00:00+07:00');
    for (const person of [officer, leader]) expect(await told.toldTo(person)).toEqual(['STAFF_IDLE']);
    expect(await told.toldTo(head)).toEqual([]);
    await told.desk.act(officer, code, { type: 'NOTE', text: 'Đang xác minh' });
    await idleAt('2026-04-22T11:00:00+07:00');
    expect(await told.toldTo(leader)).toEqual(['STAFF_IDLE', 'STAFF_IDLE']);
  });

  it('tell officer and heads, once, that other agencies were silent after their time', async () => {
    const code = await inWork();
    const ask = { request: 'Cho ý kiến', limit: { amount: 1, unit: 'working-day' as const }, isRequired: true, isLead: false, after: [] };
    await told.desk.act(officer, code, {
      type: 'SEND_TO_AGENCIES',
      steps: [
        { ...ask, kind: 'CONSULT', agencyId: told.desk.agencyIds.otherWard },
        { ...ask, kind: 'TASK', agencyId: told.desk.agencyIds.city },
      ],
      ...{ componentKeys: [], sharesAnswers: true, documentIds: [] },
    });
    await scanAt('2026-04-17T08:59:00+07:00');
    const silent = async (person: Caller) => (await told.toldTo(person)).filter((kind) => kind === 'STAFF_STEP_SILENT');
    expect(await silent(officer)).toEqual([]);
    await scanAt('2026-04-17T09:01:00+07:00');
    await scanAt('2026-04-17T10:00:00+07:00');
    for (const person of [officer, head, leader]) expect(await silent(person)).toEqual(['STAFF_STEP_SILENT']);
  });

  it('are written once when two workers scan at the same time, in batches', async () => {
    for (let made = 0; made < 12; made += 1) await told.desk.submitted(citizen);
    told.desk.clock.set('2026-04-17T10:00:00+07:00');
    await Promise.all([told.get(Remind).ofDueMoments(), told.get(Remind).ofDueMoments()]);
    expect(await told.toldTo(reception)).toHaveLength(12);
    expect(await told.query('select 1 as one from reminder')).toHaveLength(12);
  });

  it('leave dossiers of the demo alone', async () => {
    await told.desk.submitted(citizen);
    await told.query(`update dossier set origin = 'DEMO'`);
    await scanAt('2026-04-20T10:00:00+07:00');
    expect(await told.toldTo(reception)).toEqual([]);
  });

  it('tell owners of a recounted due time, but nobody of a demo dossier', async () => {
    const { desk } = told;
    const [live, demo] = [await desk.submitted(citizen), await desk.submitted(citizen)];
    for (const code of [live, demo]) await desk.act(reception, code, { type: 'RECEIVE', note: '' });
    await told.query(`update dossier set origin = 'DEMO' where code = $1`, [demo]);
    const administrator = resolveActor(await desk.officer('ADMINISTRATOR', 'city'));
    const day = { kind: 'HOLIDAY' as const, name: 'Ngày nghỉ mới', confirmed: true, decisionNo: null, source: null, swappedWith: null };
    await desk.get(EditCalendarDay).set(administrator, '2026-04-20', day);
    await desk.get(RecountDue).run(administrator, null);
    await told.forget();
    for (const code of [demo, live]) await told.tellAll(code);
    const recounted = (await told.mails()).filter(({ kind }) => kind === 'DUE_RECOUNTED');
    expect(recounted).toHaveLength(1);
    expect(await told.query(`select d.code from notice n join dossier d on d.id = n.dossier_id where n.kind = 'DUE_RECOUNTED'`)).toEqual([{ code: live }]);
    await desk.get(EditCalendarDay).remove(administrator, '2026-04-20');
  });
});
