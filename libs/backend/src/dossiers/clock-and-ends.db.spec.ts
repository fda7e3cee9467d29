import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PaperData, type DossierActBody } from '@motcua/contracts';
import { EditCalendarDay } from '../calendar/index.js';
import { resolveActor } from '../identity/index.js';
import type { Caller } from '../platform/index.js';
import { OpenDossier, PrepareApology, RecountDue, verifyJournal } from './index.js';
import { DossierHarness, refusalOf } from './testing/dossier-harness.js';

let desk: DossierHarness;
let reception: Caller;
let leader: Caller;
let officer: Caller;
const EXTEND: DossierActBody = { type: 'EXTEND', reason: 'Cần xác minh với bệnh viện', newDueAt: '2026-04-24T09:00:00+07:00' };

beforeAll(async () => {
  desk = await DossierHarness.start();
  reception = await desk.officer('RECEPTION_OFFICER');
  leader = await desk.officer(['DEPARTMENT_LEADER', 'APPROVER']);
  officer = await desk.officer('PROCESSING_OFFICER');
});
afterAll(() => desk.stop());
beforeEach(() => desk.clock.set('2026-04-16T09:00:00+07:00'));

/** Received Thursday 16/04/2026 9:00, due Tuesday 21/04 9:00; it is Monday 9:00 now. */
async function inWork(): Promise<{ code: string; dossierId: string }> {
  const code = await desk.takenIn(reception);
  const { dossierId } = await desk.act(leader, code, { type: 'ASSIGN', assigneeId: officer.accountId, note: '' });
  desk.clock.set('2026-04-20T09:00:00+07:00');
  return { code, dossierId };
}
const stateOf = async (code: string) =>
  (await desk.database.query<{ state: Record<string, unknown>; due: Date }>('select state, due_at as due from dossier where code = $1', [code]))[0];

describe('an extension with its apology', () => {
  it('moves the stored due moment and issues form 04 with a number, its facts frozen', async () => {
    const { code, dossierId } = await inWork();
    await desk.act(officer, code, { type: 'PREPARE_APOLOGY', reason: 'Chờ bệnh viện', newDueAt: '2026-04-23T09:00:00+07:00' });
    const draft = (await desk.get(OpenDossier).read(leader, code)).row.state.apologyDraft;
    expect(draft).toMatchObject({ newDueAt: '2026-04-23T02:00:00.000Z', byId: officer.accountId });
    await desk.act(leader, code, EXTEND);
    expect((await stateOf(code))?.due.toISOString()).toBe('2026-04-24T02:00:00.000Z');
    const papers = await desk.database.query<{ number: string; data: unknown }>(
      `select number, data from paper where dossier_id = $1 and kind = 'APOLOGY'`,
      [dossierId],
    );
    expect(papers).toHaveLength(1);
    expect(papers[0]?.number).toMatch(/^\d+\/2026\/XLGH$/);
    expect(PaperData.parse(papers[0]?.data)).toMatchObject({
      extended: true,
      oldDueAt: '2026-04-21T02:00:00.000Z',
      newDueAt: '2026-04-24T09:00:00+07:00',
      officer: { name: leader.fullName },
      reason: 'Cần xác minh với bệnh viện',
    });
    const why = (await desk.get(OpenDossier).read(leader, code)).why;
    expect(why.find(({ kind }) => kind === 'EXTENSION')).toMatchObject({ to: '2026-04-24T02:00:00.000Z' });
    expect((await verifyJournal(desk.database, [code])).faults).toEqual([]);
  });

  it('is refused to the wrong role, the wrong agency, in the wrong state, from an old version; a replay changes nothing', async () => {
    const { code } = await inWork();
    const elsewhere = await desk.officer('APPROVER', 'otherWard');
    expect(await refusalOf(desk.act(officer, code, EXTEND))).toBe('dossier.wrong-role');
    expect(await refusalOf(desk.act(elsewhere, code, EXTEND))).toBe('dossier.wrong-agency');
    expect(await refusalOf(desk.attempt(leader, { code, act: EXTEND, expectedVersion: 1 }))).toBe('dossier.stale-version');
    const idempotencyKey = randomUUID();
    const expectedVersion = await desk.versionOf(code);
    const first = await desk.attempt(leader, { code, act: EXTEND, idempotencyKey, expectedVersion });
    const papers = await desk.count('paper');
    expect(await desk.attempt(leader, { code, act: EXTEND, idempotencyKey, expectedVersion })).toEqual(first);
    expect(await desk.count('paper')).toBe(papers);
    expect(await refusalOf(desk.act(leader, code, { ...EXTEND, newDueAt: '2026-04-29T09:00:00+07:00' }))).toBe('extension.already-used');
    const waiting = await desk.submitted(await desk.citizen());
    expect(await refusalOf(desk.act(leader, waiting, EXTEND))).toBe('dossier.action-not-allowed');
  });

  it('comes too late on the due day; the apology then leaves the due moment and says so on form 04', async () => {
    const { code, dossierId } = await inWork();
    desk.clock.set('2026-04-21T08:00:00+07:00');
    expect(await refusalOf(desk.act(leader, code, EXTEND))).toBe('extension.too-late');
    await desk.act(leader, code, { ...EXTEND, type: 'APOLOGIZE' } as DossierActBody);
    expect((await stateOf(code))?.due.toISOString()).toBe('2026-04-21T02:00:00.000Z');
    const [paper] = await desk.database.query<{ data: unknown }>(`select data from paper where dossier_id = $1 and kind = 'APOLOGY'`, [dossierId]);
    expect(PaperData.parse(paper?.data)).toMatchObject({ extended: false });
  });

  it('is prepared by the system once, where nobody did', async () => {
    const { dossierId, code } = await inWork();
    expect(await desk.get(PrepareApology).run(dossierId)).toBe(true);
    expect(await desk.get(PrepareApology).run(dossierId)).toBe(false);
    expect((await stateOf(code))?.state).toMatchObject({ apologyDraft: { byId: null, newDueAt: '2026-04-24T02:00:00.000Z' } });
    expect((await verifyJournal(desk.database, [code])).faults).toEqual([]);
  });
});

describe('a result given at once', () => {
  const atOnce = async (by: Caller): Promise<DossierActBody> => ({
    ...{ type: 'RESOLVE_AT_ONCE', outcome: 'PARTLY_GRANTED', documentId: await desk.document(by), resultNumber: '7' },
    ...{ receiverName: 'Trần Văn Nam', originalsReturned: true, note: '' },
  });

  it('ends the dossier in one sitting and is corrected later by a result that names it', async () => {
    await desk.procedure('2.000815', { content: { noAppointment: true } });
    const code = await desk.takenIn(reception, '2.000815');
    await desk.act(reception, code, await atOnce(reception));
    const correction = async (by: Caller): Promise<DossierActBody> => ({
      ...{ type: 'CORRECT_RESULT', reason: 'Sai họ tên', documentId: await desk.document(by), resultNumber: '7b' },
    });
    expect(await refusalOf(desk.act(reception, code, { type: 'NOTE', text: 'Sau khi trả' }))).toBe('dossier.action-not-allowed');
    expect(await refusalOf(desk.act(reception, code, await correction(reception)))).toBe('dossier.wrong-role');
    const stranger = await desk.officer('APPROVER', 'otherWard');
    expect(await refusalOf(desk.act(stranger, code, await correction(stranger)))).toBe('dossier.wrong-agency');
    const act = await correction(leader);
    expect(await refusalOf(desk.attempt(leader, { code, act, expectedVersion: 1 }))).toBe('dossier.stale-version');
    const idempotencyKey = randomUUID();
    const expectedVersion = await desk.versionOf(code);
    const first = await desk.attempt(leader, { code, act, expectedVersion, idempotencyKey });
    expect(await desk.attempt(leader, { code, act, expectedVersion, idempotencyKey })).toEqual(first);
    const results = await desk.database.query<{ code: string; number: string }>(
      'select r.code, r.number from dossier_result r join dossier d on d.id = r.dossier_id where d.code = $1 order by r.ordinal',
      [code],
    );
    expect(results).toEqual([
      { code: `${code}-KQ1`, number: '7' },
      { code: `${code}-KQ2`, number: '7b' },
    ]);
    const { row } = await desk.get(OpenDossier).read(leader, code);
    expect(row.state).toMatchObject({ status: 'RETURNED', resultKind: 'PARTLY_GRANTED', results: 2 });
    expect(row.result?.number).toBe('7b');
    expect((await verifyJournal(desk.database, [code])).faults).toEqual([]);
  });

  it('is refused where the version gives an appointment', async () => {
    const code = await desk.takenIn(reception);
    expect(await refusalOf(desk.act(reception, code, await atOnce(reception)))).toBe('dossier.appointment-needed');
  });
});

describe('undoing', () => {
  const PROPOSE: DossierActBody = { type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ điều kiện', draftDocumentId: null };
  const UNDO: DossierActBody = { type: 'UNDO', reason: 'Bấm nhầm' };

  it('takes the own last step back by an entry of its own; a sent back proposal stands again', async () => {
    const { code } = await inWork();
    await desk.act(officer, code, PROPOSE);
    expect(await refusalOf(desk.act(leader, code, UNDO))).toBe('undo.not-own');
    await desk.act(leader, code, { type: 'RETURN_PROPOSAL', reason: 'Sửa' });
    expect(await refusalOf(desk.act(officer, code, UNDO))).toBe('undo.not-own');
    const elsewhere = await desk.officer('APPROVER', 'otherWard');
    expect(await refusalOf(desk.act(elsewhere, code, UNDO))).toBe('dossier.wrong-agency');
    expect(await refusalOf(desk.attempt(leader, { code, act: UNDO, expectedVersion: 1 }))).toBe('dossier.stale-version');
    const idempotencyKey = randomUUID();
    const expectedVersion = await desk.versionOf(code);
    const first = await desk.attempt(leader, { code, act: UNDO, expectedVersion, idempotencyKey });
    expect(await desk.attempt(leader, { code, act: UNDO, expectedVersion, idempotencyKey })).toEqual(first);
    const { row } = await desk.get(OpenDossier).read(leader, code);
    expect(row.proposal?.opinion).toBe('Đủ điều kiện');
    expect(row.state).toMatchObject({ stepKey: 'approval', proposal: { byId: officer.accountId } });
    expect(row.entries.slice(-3).map(({ act }) => act)).toEqual(['PROPOSE', 'RETURN_PROPOSAL', 'UNDO']);
    expect(await refusalOf(desk.act(leader, code, UNDO))).toBe('undo.nothing');
    expect((await verifyJournal(desk.database, [code])).faults).toEqual([]);
  });
});

describe('a changed calendar', () => {
  it('moves due moments only by the explicit run of the installation’s administrator; repeating it moves nothing twice', async () => {
    const { code, dossierId } = await inWork(); // due Tuesday 21/04 9:00
    desk.clock.set('2026-04-17T09:00:00+07:00');
    const administrator = resolveActor(await desk.officer('ADMINISTRATOR', 'city'));
    const recount = desk.get(RecountDue);
    const due = async () => (await stateOf(code))?.due.toISOString();
    const day = { kind: 'HOLIDAY' as const, name: 'Ngày nghỉ mới', confirmed: true, decisionNo: '', source: '', swappedWith: null };
    await desk.get(EditCalendarDay).set(administrator, '2026-04-20', day);
    expect(await due()).toBe('2026-04-21T02:00:00.000Z');
    const preview = await recount.preview(administrator);
    expect(preview.later).toBeGreaterThan(0);
    expect(preview.samples).toContainEqual({ code, from: '2026-04-21T02:00:00.000Z', to: '2026-04-22T02:00:00.000Z' });
    expect(await refusalOf(recount.run(resolveActor(leader), null))).toBe('access.forbidden');
    expect(await refusalOf(desk.act(leader, code, { type: 'RECOUNT_DUE' }))).toBe('dossier.wrong-role');
    const first = await recount.run(administrator, null);
    expect(first).toMatchObject({ moved: preview.earlier + preview.later, after: null });
    expect(await due()).toBe('2026-04-22T02:00:00.000Z');
    expect((await recount.run(administrator, null)).moved).toBe(0);
    const [entry] = await desk.database.query<{ actor: string; data: object }>(
      `select actor_kind as actor, data from journal_entry where dossier_id = $1 and act = 'RECOUNT_DUE'`,
      [dossierId],
    );
    expect(entry).toMatchObject({ actor: 'SYSTEM', data: { newDueAt: '2026-04-22T02:00:00.000Z' } });
    expect((await verifyJournal(desk.database)).faults).toEqual([]);
    const audited = await desk.database.query(`select 1 as one from audit_event where action = 'calendar.recount'`);
    expect(audited).toHaveLength(2);
  });
});
