import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../platform/index.js';
import { DossierQueries, OpenDossier, Queues, verifyJournal } from './index.js';
import { DossierHarness, refusalOf } from './testing/dossier-harness.js';

describe('the main job, from sending to handing over', () => {
  let desk: DossierHarness;
  let citizen: Caller;
  let people: Record<'reception' | 'leader' | 'officer' | 'approver' | 'clerk' | 'result', Caller>;

  beforeAll(async () => {
    desk = await DossierHarness.start();
    citizen = await desk.citizen();
    people = {
      reception: await desk.officer('RECEPTION_OFFICER'),
      leader: await desk.officer('DEPARTMENT_LEADER'),
      officer: await desk.officer('PROCESSING_OFFICER'),
      approver: await desk.officer('APPROVER'),
      clerk: await desk.officer('CLERK'),
      result: await desk.officer('RESULT_OFFICER'),
    };
  });
  afterAll(() => desk.stop());

  const queueOf = async (caller: Caller, queue: 'to-receive' | 'to-assign' | 'mine' | 'to-approve' | 'to-issue' | 'to-return') =>
    (await desk.get(Queues).page(caller, { queue, limit: 50, sort: 'due' })).items.map(({ code }) => code);

  it('goes through every hand, each finding it in his queue, and ends returned', async () => {
    const code = await desk.submitted(citizen);
    expect(code).toBe('H24.31-260416-0001');
    expect(await queueOf(people.reception, 'to-receive')).toEqual([code]);

    desk.clock.set('2026-04-16T09:30:00+07:00');
    await desk.act(people.reception, code, {
      type: 'JUDGE_PAPERS',
      verdicts: [{ componentKey: 'birth-proof', verdict: 'ACCEPTED', note: '' }],
    });
    await desk.act(people.reception, code, { type: 'RECEIVE', note: '' });
    expect(await queueOf(people.leader, 'to-assign')).toEqual([code]);

    await desk.act(people.leader, code, { type: 'ASSIGN', assigneeId: people.officer.accountId, note: 'Gấp' });
    expect(await queueOf(people.officer, 'mine')).toEqual([code]);
    await desk.act(people.officer, code, { type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ điều kiện', draftDocumentId: null });
    expect(await queueOf(people.approver, 'to-approve')).toEqual([code]);
    await desk.act(people.approver, code, { type: 'APPROVE', note: '' });
    expect(await queueOf(people.clerk, 'to-issue')).toEqual([code]);
    const documentId = await desk.document(people.clerk, 'giay-khai-sinh.pdf');
    await desk.act(people.clerk, code, { type: 'ISSUE_RESULT', documentId, resultNumber: '12/2026' });
    expect(await queueOf(people.result, 'to-return')).toEqual([code]);
    await desk.act(people.result, code, { type: 'RETURN_RESULT', receiverName: 'Trần Văn Nam', originalsReturned: true, note: '' });

    const opened = await desk.get(OpenDossier).open(citizen, code);
    expect(opened.row.state).toMatchObject({ status: 'RETURNED', resultKind: 'GRANTED', version: 8, dueAt: '2026-04-21T02:30:00.000Z' });
    expect(opened.row.result?.code).toBe(`${code}-KQ1`);
    expect(opened.row.papers?.map(({ kind, number }) => [kind, number])).toEqual([['RECEIPT', code]]);
    expect(await verifyJournal(desk.database)).toMatchObject({ entries: 8, faults: [] });
  });

  it('is counted as to be assigned for whoever may assign it, also where the step itself is the officer’s', async () => {
    const code = await desk.submitted(citizen);
    await desk.act(people.reception, code, { type: 'RECEIVE', note: '' });
    const toAssign = async (caller: Caller) => (await desk.get(Queues).counts(caller)).counts['to-assign'];
    const elsewhere = await desk.officer('DEPARTMENT_LEADER', 'otherWard');
    for (const [kind, role] of [
      ['ASSIGNMENT', 'DEPARTMENT_LEADER'],
      ['APPRAISAL', 'PROCESSING_OFFICER'],
    ]) {
      await desk.database.query('update dossier set step_kind = $2, step_role = $3 where code = $1', [code, kind ?? '', role ?? '']);
      for (const person of [people.leader, people.officer]) expect(await toAssign(person)).toBe(1);
      for (const person of [people.reception, people.clerk, elsewhere]) expect(await toAssign(person)).toBe(0);
    }
    expect(await queueOf(people.leader, 'to-assign')).toEqual([code]);
  });

  it('tells the public code and stage only', async () => {
    const code = await desk.submitted(citizen);
    expect(await desk.get(DossierQueries).tracking(code.toLowerCase())).toEqual({ code, stage: 'SENT' });
    expect(await refusalOf(desk.get(DossierQueries).tracking('H24.31-260416-9999'))).toBe('dossier.not-found');
  });

  it('asks for a supplement with a numbered slip, stops the clock, and runs it anew after the answer', async () => {
    const code = await desk.submitted(citizen);
    await desk.act(people.reception, code, { type: 'RECEIVE', note: '' });
    await desk.act(people.leader, code, { type: 'ASSIGN', assigneeId: people.officer.accountId, note: '' });
    await desk.act(people.officer, code, {
      type: 'REQUEST_SUPPLEMENT',
      papers: [{ componentKey: 'birth-proof', note: 'Ảnh mờ, thiếu trang 2' }],
      message: 'Xin chụp lại.',
      replyBy: null,
    });
    const asked = await desk.get(OpenDossier).read(citizen, code);
    expect(asked.time.kind).toBe('PAUSED');
    expect(asked.row.supplements).toMatchObject([{ number: '1/2026/HDHS', message: 'Xin chụp lại.', answeredAt: null }]);
    expect(asked.row.components?.find(({ key }) => key === 'birth-proof')).toMatchObject({
      verdict: 'NOT_ACCEPTED',
      note: 'Ảnh mờ, thiếu trang 2',
    });

    desk.clock.set('2026-04-20T10:00:00+07:00');
    const documentIds = [await desk.document(citizen, 'chup-lai.jpg')];
    await desk.act(citizen, code, { type: 'ANSWER_SUPPLEMENT', papers: [{ componentKey: 'birth-proof', documentIds }], message: '' });
    const answered = await desk.get(OpenDossier).read(citizen, code);
    expect(answered.row.state).toMatchObject({ status: 'PROCESSING', pausedSince: null, dueAt: '2026-04-23T03:00:00.000Z' });
    expect(answered.row.files?.map(({ round, name }) => [round, name])).toEqual([
      [1, 'giay-chung-sinh.pdf'],
      [2, 'chup-lai.jpg'],
    ]);
    const [hold] = await desk.database.query<{ to_at: Date; new_due_at: Date }>(
      'select to_at, new_due_at from clock_hold where dossier_id = $1',
      [answered.row.id],
    );
    expect(hold?.new_due_at.toISOString()).toBe('2026-04-23T03:00:00.000Z');
    expect((await verifyJournal(desk.database)).faults).toEqual([]);
  });

  it('keeps a note without growing the version', async () => {
    const code = await desk.submitted(citizen);
    await desk.act(people.reception, code, { type: 'NOTE', text: 'Đã gọi điện, hẹn chiều.' });
    const { row } = await desk.get(OpenDossier).read(people.reception, code);
    expect(row.entries.at(-1)).toMatchObject({ act: 'NOTE', words: { main: 'Đã gọi điện, hẹn chiều.' } });
    expect(row.state.version).toBe(1);
  });
});
