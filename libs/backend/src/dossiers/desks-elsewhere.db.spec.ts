import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PaperData, type IntakeRequest, type ReturnChoice } from '@motcua/contracts';
import { anIntake } from '@motcua/testing';
import type { Caller } from '../platform/index.js';
import { DeskParts, DossierReadings, OpenDossier, Queues, SaveDraft, SubmitDossier, TakeInDossier } from './index.js';
import { DossierHarness, refusalOf } from './testing/dossier-harness.js';

const THURSDAY_9 = '2026-04-16T02:00:00.000Z';
const FRIDAY_9 = '2026-04-17T02:00:00.000Z';
const WEDNESDAY_9 = '2026-04-22T02:00:00.000Z';

let desk: DossierHarness;
/** Phường Gia Viên decides; the person stands at the counter of the other ward. */
let competent: Caller;
let elsewhere: Caller;

beforeAll(async () => {
  desk = await DossierHarness.start({ at: THURSDAY_9 });
  const all = ['RECEPTION_OFFICER', 'DEPARTMENT_LEADER', 'PROCESSING_OFFICER', 'APPROVER', 'CLERK', 'RESULT_OFFICER'] as const;
  competent = await desk.officer([...all]);
  elsewhere = await desk.officer(['RECEPTION_OFFICER', 'RESULT_OFFICER'], 'otherWard');
});
afterAll(() => desk.stop());

const at = (iso: string) => desk.clock.set(iso);
const here = (): ReturnChoice => ({ method: 'COUNTER', address: null, receiverName: null, receiverPhone: null, deskAgencyId: desk.agencyIds.otherWard });

const handIn = (caller: Caller, over: Partial<IntakeRequest> = {}, idempotencyKey: string = randomUUID()) => {
  const { ward, otherWard } = desk.agencyIds;
  const request = anIntake({ procedureCode: desk.procedureCode, agencyId: ward, deskAgencyId: otherWard, ...over });
  return desk.get(TakeInDossier).run(caller, { request, idempotencyKey });
};

const slipsOf = async (code: string) => {
  const rows = await desk.database.query<{ data: unknown; agency: string }>(
    `select p.data, a.code as agency from paper p join agency a on a.id = p.agency_id join dossier d on d.id = p.dossier_id
     where d.code = $1 order by p.issued_at`,
    [code],
  );
  return rows.map(({ data, agency }) => ({ agency, data: PaperData.parse(data) }));
};

const resolve = async (code: string) => {
  await desk.act(competent, code, { type: 'RECEIVE', note: '' });
  await desk.act(competent, code, { type: 'ASSIGN', assigneeId: competent.accountId, note: '' });
  await desk.act(competent, code, { type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ điều kiện', draftDocumentId: null });
  await desk.act(competent, code, { type: 'APPROVE', note: '' });
  await desk.act(competent, code, { type: 'ISSUE_RESULT', documentId: await desk.document(competent, 'ket-qua.pdf'), resultNumber: '12/GKS' });
};
const RETURN = { type: 'RETURN_RESULT', receiverName: 'Trần Văn Nam', originalsReturned: true, note: '' } as const;

describe('a dossier handed in at another ward (NĐ 118/2025, regardless of boundary)', () => {
  it('waits for the competent agency, whose receipt starts the clock: handed in Thu 16/04, received Fri 17/04 9:00, due Wed 22/04 9:00', async () => {
    at(THURSDAY_9);
    const receipt = await handIn(elsewhere, { returnChoice: here() });
    expect(receipt).toMatchObject({ receivedAt: null, dueAt: null, answerBy: FRIDAY_9, agencyName: 'Phường Gia Viên' });
    expect(receipt.code).toMatch(/^H24\.31-/);
    const queue = await desk.get(Queues).page(competent, { queue: 'to-receive', sort: 'due', limit: 50 });
    expect(queue.items.map(({ code }) => code)).toContain(receipt.code);
    at(FRIDAY_9);
    await desk.act(competent, receipt.code, { type: 'RECEIVE', note: '' });
    const { row } = await desk.get(OpenDossier).read(competent, receipt.code);
    expect(row).toMatchObject({
      agencyId: desk.agencyIds.ward,
      receivingAgencyId: desk.agencyIds.ward,
      submittedAtAgencyId: desk.agencyIds.otherWard,
      state: { receivedAt: FRIDAY_9, dueAt: WEDNESDAY_9, channel: 'COUNTER' },
    });
    expect(row.entries.map(({ act }) => act)).toEqual(['HAND_IN', 'RECEIVE']);
    expect(row.entries[0]?.actorAgencyId).toBe(desk.agencyIds.otherWard);
  });

  it('is told on both receipts: by the desk who will decide, by the competent agency where it was handed in and is collected', async () => {
    at(THURSDAY_9);
    const { code } = await handIn(elsewhere, { returnChoice: here() });
    await desk.act(competent, code, { type: 'RECEIVE', note: '' });
    const [first, second] = await slipsOf(code);
    const { name } = (await desk.get(OpenDossier).read(elsewhere, code)).tree.get(desk.agencyIds.otherWard);
    expect(first).toMatchObject({
      agency: 'H24.32',
      data: { number: code, agency: { name }, handedOnTo: { agencyName: 'Phường Gia Viên', answerBy: FRIDAY_9 }, dueAt: null, collectAtName: name },
    });
    expect(second).toMatchObject({
      agency: 'H24.31',
      data: { number: code, agency: { name: 'Phường Gia Viên' }, handedInAtName: name, collectAtName: name },
    });
    expect(second?.data).not.toHaveProperty('handedOnTo');
  });

  it('is taken in by a counter alone, in its own name, once', async () => {
    expect(await refusalOf(handIn(await desk.officer('CLERK', 'otherWard')))).toBe('dossier.wrong-role');
    expect(await refusalOf(handIn(elsewhere, { deskAgencyId: desk.agencyIds.city }))).toBe('dossier.wrong-agency');
    expect(await refusalOf(handIn(elsewhere, { deskAgencyId: randomUUID() }))).toBe('dossier.wrong-agency');
    expect(await refusalOf(handIn(elsewhere, { returnChoice: { ...here(), deskAgencyId: randomUUID() } }))).toBe('request.invalid-fields');
    const key = randomUUID();
    const [first, again] = [await handIn(elsewhere, {}, key), await handIn(elsewhere, {}, key)];
    expect(again).toEqual(first);
  });

  it('stays an ordinary intake at the own desk, of the own ward', async () => {
    const receipt = await handIn(competent, { deskAgencyId: desk.agencyIds.ward });
    expect(receipt.receivedAt).toBe(desk.clock.date().toISOString());
    expect(await refusalOf(desk.get(OpenDossier).open(elsewhere, receipt.code))).toBe('dossier.no-right');
  });
});

describe('the desk where it was handed in', () => {
  it('reads what it took in and what the person is told, and nothing of the work on it', async () => {
    const { code } = await handIn(elsewhere, { answers: { childName: 'Nguyễn Minh An' } });
    await desk.act(competent, code, { type: 'NOTE', text: 'Nội bộ: gọi hỏi lại' });
    await resolve(code);
    const { row, access, acts } = await desk.get(OpenDossier).open(elsewhere, code);
    expect(access).toBe('DESK');
    expect(row).toMatchObject({ answers: { childName: 'Nguyễn Minh An' }, proposal: null, result: null, labelIds: null });
    expect(row.entries.map(({ act }) => act)).not.toContain('NOTE');
    expect(JSON.stringify(row.entries)).not.toContain('Đủ điều kiện');
    expect(acts.map(({ type }) => type).sort()).toEqual(['ANSWER_SUPPLEMENT', 'RECORD_FEE', 'WITHDRAW']);
    const readings = desk.get(DossierReadings);
    expect(await refusalOf(readings.requireReader(elsewhere, { code }))).toBe('dossier.no-right');
    expect(await readings.requireDeskReader(elsewhere, { code })).toBe(row.id);
    expect(await refusalOf(desk.get(OpenDossier).open(await desk.officer('PROCESSING_OFFICER', 'otherWard'), code))).toBe('dossier.no-right');
  });

  it('brings the missing papers of the person, and does nothing of the competent agency', async () => {
    const { code } = await handIn(elsewhere);
    expect(await refusalOf(desk.act(elsewhere, code, { type: 'RECEIVE', note: '' }))).toBe('dossier.wrong-agency');
    const papers = [{ componentKey: 'birth-proof', note: 'Mờ, cần bản khác' }];
    await desk.act(competent, code, { type: 'REQUEST_SUPPLEMENT', papers, message: 'Bổ sung giấy chứng sinh', replyBy: null });
    const answer = {
      type: 'ANSWER_SUPPLEMENT' as const,
      papers: [{ componentKey: 'birth-proof', documentIds: [await desk.document(elsewhere)] }],
      message: '',
    };
    expect((await desk.get(DeskParts).list(elsewhere, 'supplement')).items.map((item) => item.code)).toContain(code);
    expect(await refusalOf(desk.attempt(elsewhere, { code, act: answer, expectedVersion: 1 }))).toBe('dossier.stale-version');
    expect(await refusalOf(desk.act(await desk.officer('CLERK', 'otherWard'), code, answer))).toBe('dossier.wrong-role');
    const idempotencyKey = randomUUID();
    const expectedVersion = await desk.versionOf(code);
    const done = await desk.attempt(elsewhere, { code, act: answer, expectedVersion, idempotencyKey });
    expect(await desk.attempt(elsewhere, { code, act: answer, expectedVersion, idempotencyKey })).toEqual(done);
    const { row } = await desk.get(OpenDossier).read(elsewhere, code);
    expect([row.state.status, row.entries.at(-1)?.actorAgencyId]).toEqual(['SUBMITTED', desk.agencyIds.otherWard]);
    expect((await desk.get(DeskParts).counts(elsewhere)).supplement).toBe(0);
  });
});

describe('the desk where the result is collected', () => {
  it('returns it, once it is there, and the competent agency sees by whom', async () => {
    const { code } = await handIn(elsewhere, { returnChoice: here() });
    expect(await refusalOf(desk.act(elsewhere, code, RETURN))).toBe('dossier.action-not-allowed');
    await resolve(code);
    const { items, counts } = await desk.get(DeskParts).list(elsewhere, 'to-return');
    expect(items.map((item) => item.code)).toContain(code);
    expect(counts.toReturn).toBeGreaterThan(0);
    const opened = await desk.get(OpenDossier).open(elsewhere, code);
    expect(opened.row.result).toMatchObject({ number: '12/GKS' });
    expect(opened.acts.find(({ main }) => main)).toMatchObject({ type: 'RETURN_RESULT', allowed: true });
    await desk.act(elsewhere, code, RETURN);
    const { row } = await desk.get(OpenDossier).read(competent, code);
    expect([row.state.status, row.entries.at(-1)?.actorAgencyId]).toEqual(['RETURNED', desk.agencyIds.otherWard]);
    expect((await desk.get(DeskParts).list(elsewhere, 'ended')).items.map((item) => item.code)).toContain(code);
  });

  it('is not the one where it was handed in, unless the person chose it', async () => {
    const { code } = await handIn(elsewhere);
    await resolve(code);
    expect(await refusalOf(desk.act(elsewhere, code, RETURN))).toBe('dossier.wrong-agency');
    await desk.act(competent, code, RETURN);
  });

  it('may be chosen online too; then it sees whose result it is and nothing that was answered', async () => {
    const citizen = await desk.citizen();
    const { id, revision } = await desk.draft(citizen);
    const saved = await desk.get(SaveDraft).run(citizen, { draftId: id, patch: { baseRevision: revision, returnChoice: here() } });
    const request = { revision: saved.draft.revision, declared: true, consentPurpose: true as const };
    const { code } = await desk.get(SubmitDossier).run(citizen, { draftId: id, request, idempotencyKey: randomUUID() });
    const before = await desk.get(OpenDossier).open(elsewhere, code);
    expect(before).toMatchObject({ access: 'DESK', row: { answers: {}, files: [], papers: null, result: null } });
    expect(before.row.applicant.personalId ?? '').not.toMatch(/\d{12}/);
    expect(await refusalOf(desk.get(DossierReadings).requireDeskReader(elsewhere, { code }))).toBe('dossier.no-right');
    await resolve(code);
    await desk.act(elsewhere, code, RETURN);
    expect((await desk.get(OpenDossier).read(citizen, code)).row.state.status).toBe('RETURNED');
  });
});
