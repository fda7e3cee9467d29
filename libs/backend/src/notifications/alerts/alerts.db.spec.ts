import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AlertLadder } from '@motcua/contracts';
import { DEFAULT_ALERT_LADDER } from '@motcua/domain';
import type { Caller } from '../../platform/index.js';
import { Remind } from '../reminders/remind.js';
import { NotificationsHarness } from '../testing/notifications-harness.js';
import { AdministerAlerts } from './administer-alerts.js';
import { Interventions } from './interventions.js';

const OVERDUE = ['STAFF_OVERDUE'];
const LEADERSHIP = { unit: 'working-day', mail: true } as const;

describe('the ladder of alerts', () => {
  let told: NotificationsHarness;
  let citizen: Caller;
  let reception: Caller;
  let head: Caller;
  let unitHead: Caller;
  let leader: Caller;
  let control: Caller;
  let officer: Caller;
  let administrator: Caller;

  beforeAll(async () => {
    told = await NotificationsHarness.start();
    const { desk } = told;
    citizen = await desk.citizen();
    reception = await desk.officer('RECEPTION_OFFICER');
    head = await desk.officer('ONE_STOP_HEAD');
    unitHead = await desk.officer('DEPARTMENT_LEADER');
    leader = await desk.officer('APPROVER');
    control = await desk.officer('MANAGER', 'city');
    officer = await desk.officer('PROCESSING_OFFICER');
    administrator = await desk.officer('ADMINISTRATOR', 'city');
  });
  afterAll(() => told.stop());
  beforeEach(async () => {
    await told.query(`update dossier set origin = 'DEMO'`); // what earlier tests left is mute
    await told.forget();
    await told.query('alter table alert_ladder disable trigger alert_ladder_kept');
    await told.query('delete from alert_ladder');
    await told.query('alter table alert_ladder enable trigger alert_ladder_kept');
    told.desk.clock.set('2026-04-16T09:00:00+07:00');
  });

  /** Twice, as two workers or a repeated job would. */
  const scanAt = async (moment: string) => {
    told.desk.clock.set(moment);
    await told.get(Remind).ofDueMoments();
    await told.get(Remind).ofDueMoments();
  };
  const only = async (person: Caller, kind: string) => (await told.toldTo(person)).filter((one) => one === kind);

  async function inWork(): Promise<string> {
    const code = await told.desk.submitted(citizen);
    await told.desk.act(reception, code, { type: 'RECEIVE', note: '' });
    await told.desk.act(unitHead, code, { type: 'ASSIGN', assigneeId: officer.accountId, note: '' });
    return code;
  }

  async function set(over: Partial<AlertLadder>): Promise<void> {
    const { revision } = await told.get(AdministerAlerts).read(administrator);
    const wish = { revision, ladder: { ...DEFAULT_ALERT_LADDER, ...over }, note: 'thử', idempotencyKey: randomUUID() };
    await told.get(AdministerAlerts).save(administrator, wish);
  }

  async function askWards(code: string, agencies: ('otherWard' | 'city')[]): Promise<void> {
    const ask = { request: 'Cho ý kiến', limit: { amount: 5, unit: 'working-day' as const }, isRequired: true, isLead: false, after: [] };
    const steps = agencies.map((name) => ({ ...ask, kind: 'CONSULT' as const, agencyId: told.desk.agencyIds[name] }));
    await told.desk.act(officer, code, { type: 'SEND_TO_AGENCIES', steps, componentKeys: [], sharesAnswers: true, documentIds: [] });
  }

  it('is climbed by the working calendar: holder and heads at once, the leader after two days, the province after five', async () => {
    await inWork(); // due Tue 21/04, over from Wed 22/04 on; 27/04, 30/04 and 01/05 are days of rest
    await scanAt('2026-04-22T00:01:00+07:00');
    for (const person of [officer, unitHead, head]) expect(await only(person, 'STAFF_OVERDUE')).toEqual(OVERDUE);
    await scanAt('2026-04-23T16:59:00+07:00');
    expect(await only(leader, 'STAFF_OVERDUE')).toEqual([]);
    await scanAt('2026-04-23T17:01:00+07:00');
    expect(await only(leader, 'STAFF_OVERDUE')).toEqual(OVERDUE);
    await scanAt('2026-04-29T16:59:00+07:00');
    expect(await only(control, 'STAFF_OVERDUE')).toEqual([]);
    await scanAt('2026-04-29T17:01:00+07:00');
    expect(await told.toldTo(control)).toEqual(OVERDUE);
    for (const person of [officer, unitHead, head, leader]) expect(await only(person, 'STAFF_OVERDUE')).toEqual(OVERDUE);
  });

  it('writes to those who have an address, once, what waits and since when', async () => {
    await told.query(`update account set email = 'lanh-dao@example.vn' where id = $1`, [leader.accountId]);
    const code = await inWork();
    await scanAt('2026-04-22T08:00:00+07:00');
    expect(await told.mails()).toEqual([]);
    await scanAt('2026-04-23T17:01:00+07:00');
    expect(await told.mails()).toMatchObject([{ kind: 'STAFF_OVERDUE', to: 'lanh-dao@example.vn' }]);
    const [mail] = await told.query<{ data: object }>('select data from mail_message');
    expect(mail?.data).toMatchObject({ code, since: '2026-04-21T02:00:00.000Z' });
    await told.query('update account set email = null where id = $1', [leader.accountId]);
  });

  it('tells the substitute what it tells his absent colleague', async () => {
    const substitute = await told.desk.officer('PROCESSING_OFFICER');
    await inWork();
    await told.query(
      `insert into substitution (absent_id, substitute_id, from_day, to_day, note, arranged_by_id, arranged_at)
       values ($1, $2, '2026-04-17', '2026-04-22', '', $3, now())`,
      [officer.accountId, substitute.accountId, head.accountId],
    );
    await scanAt('2026-04-22T08:00:00+07:00');
    for (const person of [officer, substitute]) expect(await told.toldTo(person)).toContain('STAFF_OVERDUE');
    await told.query('delete from substitution');
  });

  it('goes one rung up where nobody holds a level', async () => {
    await set({ OVERDUE: [{ amount: 0, ...LEADERSHIP, to: ['UNIT_HEAD'] }] });
    await inWork();
    await told.query(`update role_grant set role = 'CLERK' where account_id = $1`, [unitHead.accountId]);
    await scanAt('2026-04-22T08:00:00+07:00');
    expect(await only(head, 'STAFF_OVERDUE')).toEqual(OVERDUE);
    for (const person of [officer, unitHead, leader, control]) expect(await only(person, 'STAFF_OVERDUE')).toEqual([]);
    await told.query(`update role_grant set role = 'DEPARTMENT_LEADER' where account_id = $1`, [unitHead.accountId]);
  });

  it('may change while dossiers wait: a new rung tells at once, an old one nobody again', async () => {
    await inWork();
    await scanAt('2026-04-23T08:00:00+07:00');
    expect(await only(head, 'STAFF_OVERDUE')).toEqual(OVERDUE);
    const [first] = DEFAULT_ALERT_LADDER.OVERDUE;
    if (!first) throw new Error('no rung');
    await set({ OVERDUE: [{ ...first, to: [...first.to, 'AGENCY_LEADER'] }, { amount: 1, ...LEADERSHIP, to: ['PROVINCE_CONTROL'] }] });
    await scanAt('2026-04-23T08:05:00+07:00');
    for (const person of [officer, unitHead, head, leader, control]) expect(await only(person, 'STAFF_OVERDUE')).toEqual(OVERDUE);
    await scanAt('2026-05-29T08:05:00+07:00');
    for (const person of [officer, unitHead, head, leader, control]) expect(await only(person, 'STAFF_OVERDUE')).toEqual(OVERDUE);
  });

  it('tells the agency that is asked of each request it did not acknowledge, then the one-stop head who watches over it', async () => {
    const asked = await told.desk.officer('DEPARTMENT_LEADER', 'otherWard');
    const askedToo = await told.desk.officer('DEPARTMENT_LEADER', 'city');
    const code = await inWork();
    await askWards(code, ['otherWard', 'city']);
    await scanAt('2026-04-16T13:00:00+07:00');
    expect(await told.toldTo(asked)).toEqual([]);
    await scanAt('2026-04-16T14:31:00+07:00');
    for (const person of [asked, askedToo]) expect(await only(person, 'STAFF_UNACKNOWLEDGED')).toHaveLength(1);
    expect(await only(head, 'STAFF_UNACKNOWLEDGED')).toEqual([]);
    await scanAt('2026-04-17T09:01:00+07:00');
    expect(await only(head, 'STAFF_UNACKNOWLEDGED')).toHaveLength(2);
    await told.desk.act(asked, code, { type: 'ACKNOWLEDGE_AGENCY_STEP', no: 1 });
    const listed = await told.get(Interventions).list(head, 'UNACKNOWLEDGED');
    expect(listed.items).toMatchObject([{ code, agencyName: 'Thành phố Hải Phòng' }]);
    expect(listed.counts.UNACKNOWLEDGED).toBe(1);
  });

  it('shows heads what waits, by reason and age, within their agencies', async () => {
    await told.query(`update dossier set status = 'WITHDRAWN'`);
    const code = await inWork();
    const foreign = await told.desk.officer('ONE_STOP_HEAD', 'otherWard');
    told.desk.clock.set('2026-04-22T09:30:00+07:00');
    const { items, counts } = await told.get(Interventions).list(head, 'OVERDUE');
    expect(items).toMatchObject([{ kind: 'OVERDUE', code, holderName: officer.fullName, waitedMinutes: 120 }]);
    expect(counts).toEqual({ OVERDUE: 1, RECEPTION_LATE: 0, UNACKNOWLEDGED: 0, STEP_SILENT: 0, IDLE: 1 });
    expect((await told.get(Interventions).list(control, 'OVERDUE')).items).toHaveLength(1);
    expect((await told.get(Interventions).list(foreign, 'OVERDUE')).items).toEqual([]);
    expect((await told.get(Interventions).list(reception, 'OVERDUE')).items).toEqual([]);
  });

  it('keeps every ladder with who set it, when and why', async () => {
    await set({ IDLE: [{ amount: 3, ...LEADERSHIP, to: ['UNIT_HEAD'] }] });
    await set({});
    const { revision, ladder, history } = await told.get(AdministerAlerts).read(administrator);
    expect({ revision, ladder }).toEqual({ revision: 2, ladder: DEFAULT_ALERT_LADDER });
    expect(history.map((change) => [change.revision, change.before.IDLE.length, change.after.IDLE.length])).toEqual([
      [2, 1, DEFAULT_ALERT_LADDER.IDLE.length],
      [1, DEFAULT_ALERT_LADDER.IDLE.length, 1],
    ]);
    await expect(told.query(`update alert_ladder set note = ''`)).rejects.toMatchObject({ code: '23001' });
  });
});
