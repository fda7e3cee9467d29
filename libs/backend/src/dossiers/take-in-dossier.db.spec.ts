import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PaperData, type IntakeRequest } from '@motcua/contracts';
import { anIntake, aProcedureCase } from '@motcua/testing';
import type { Caller } from '../platform/index.js';
import { OpenDossier, TakeInDossier } from './index.js';
import { DossierHarness, refusalOf } from './testing/dossier-harness.js';

const FEES = [{ key: 'fee', kind: 'CHARGE' as const, name: 'Lệ phí đăng ký', amount: 8000, channel: null }];

let desk: DossierHarness;
let reception: Caller;

beforeAll(async () => {
  desk = await DossierHarness.start();
  reception = await desk.officer('RECEPTION_OFFICER');
  await desk.procedure('1.000001', { content: { onlineLevel: 2, serviceScope: 'INFO' }, case: { fees: FEES } });
});
afterAll(() => desk.stop());

const takeIn = (caller: Caller, over: Partial<IntakeRequest> = {}) => {
  const request = anIntake({ procedureCode: desk.procedureCode, agencyId: desk.agencyIds.ward, ...over });
  return desk.get(TakeInDossier).run(caller, { request, idempotencyKey: randomUUID() });
};

describe('taking a dossier in at the desk', () => {
  it('receives it at once at every level, with fee and a receipt whose facts are frozen', async () => {
    const papers = [
      {
        componentKey: 'birth-proof',
        originals: 1,
        copies: 2,
        notApplicable: false,
        documentIds: [await desk.document(reception)],
        note: 'bản chính đối chiếu',
      },
      { componentKey: 'mandate', originals: 0, copies: 0, notApplicable: true, documentIds: [], note: '' },
    ];
    const receipt = await takeIn(reception, { procedureCode: '1.000001', papers, feePaid: { amount: 8000, receiptNo: 'BL-1' } });
    expect(receipt).toMatchObject({
      version: 1,
      receivedAt: '2026-04-16T02:00:00.000Z',
      dueAt: '2026-04-21T02:00:00.000Z',
      answerBy: null,
    });
    const { row, acts } = await desk.get(OpenDossier).open(reception, receipt.code);
    expect(row.state).toMatchObject({
      status: 'RECEIVED',
      channel: 'COUNTER',
      onlineLevel: 2,
      feeTotal: 8000,
      feePaid: 8000,
      verdicts: { mandate: 'NOT_APPLICABLE' },
    });
    expect(row.fee).toMatchObject({ amount: 8000, receiptNo: 'BL-1' });
    expect(acts.find(({ type }) => type === 'RECORD_FEE')?.refusal?.code).toBe('dossier.already-paid');
    const [paper] = await desk.database.query<{ data: unknown; number: string }>('select data, number from paper where dossier_id = $1', [
      row.id,
    ]);
    expect(paper?.number).toBe(receipt.code);
    expect(PaperData.parse(paper?.data)).toMatchObject({
      kind: 'RECEIPT',
      agency: { name: 'Phường Gia Viên', parentName: 'Thành phố Hải Phòng' },
      officer: { name: reception.fullName, position: 'Chuyên viên' },
      papers: [
        { originals: 1, copies: 2, files: 1, note: 'bản chính đối chiếu' },
        { originals: 0, copies: 0, files: 0 },
      ],
      feeTotal: 8000,
      feePaid: 8000,
    });
  });

  it('counts a postal dossier from the signing of the hand-over, which is known and cannot lie ahead', async () => {
    const post = { channel: 'POST' as const, handedOverAt: '2026-04-15T09:00:00+07:00' };
    expect(await takeIn(reception, post)).toMatchObject({ receivedAt: '2026-04-15T02:00:00.000Z', dueAt: '2026-04-20T02:00:00.000Z' });
    expect(await refusalOf(takeIn(reception, { ...post, handedOverAt: '2026-04-17T09:00:00+07:00' }))).toBe('request.invalid-fields');
    expect(await refusalOf(takeIn(reception, { ...post, handedOverAt: null }))).toBe('request.invalid-fields');
  });

  it('lets the form wait, but takes no wrong answer', async () => {
    await takeIn(reception, { answers: { childName: 'Nguyễn Minh An' } });
    expect(await refusalOf(takeIn(reception, { answers: { birthDate: '2030-01-01' } }))).toBe('request.invalid-fields');
    expect(await refusalOf(takeIn(reception, { answers: { invented: 1 } }))).toBe('request.invalid-fields');
  });

  it('refuses other roles and other agencies, what is not offered there, a retired procedure, and a case that is none', async () => {
    expect(await refusalOf(takeIn(await desk.officer('CLERK')))).toBe('dossier.wrong-role');
    expect(await refusalOf(takeIn(await desk.officer('RECEPTION_OFFICER', 'otherWard')))).toBe('dossier.wrong-agency');
    expect(await refusalOf(takeIn(await desk.citizen()))).toBe('dossier.wrong-role');
    expect(await refusalOf(takeIn(await desk.officer('RECEPTION_OFFICER', 'city'), { agencyId: desk.agencyIds.city }))).toBe(
      'agency.not-competent',
    );
    expect(await refusalOf(takeIn(reception, { caseKey: 'none' }))).toBe('procedure.case-not-found');
    await desk.procedure('1.000002');
    await desk.database.query(`update procedure set retired_on = '2026-01-01' where code = '1.000002'`);
    expect(await refusalOf(takeIn(reception, { procedureCode: '1.000002' }))).toBe('procedure.retired');
  });

  it('refuses missing and unknown papers, another fee than is due, files of others, and a return that the level forbids', async () => {
    const before = await desk.count('dossier');
    expect(await refusalOf(takeIn(reception, { papers: [] }))).toBe('draft.papers-missing');
    const strange = { componentKey: 'invented', originals: 1, copies: 0, notApplicable: false, documentIds: [], note: '' };
    const sound = { ...strange, componentKey: 'birth-proof' };
    expect(await refusalOf(takeIn(reception, { papers: [sound, strange] }))).toBe('draft.papers-missing');
    expect(await refusalOf(takeIn(reception, { procedureCode: '1.000001', feePaid: { amount: 7000, receiptNo: '' } }))).toBe(
      'dossier.fee-mismatch',
    );
    const foreign = await desk.document(await desk.citizen());
    expect(await refusalOf(takeIn(reception, { papers: [{ ...sound, documentIds: [foreign] }] }))).toBe('document.not-found');
    const online = { method: 'ONLINE' as const, address: null, receiverName: null, receiverPhone: null };
    expect(await refusalOf(takeIn(reception, { procedureCode: '1.000001', returnChoice: online }))).toBe('level.e-result-only-not-offered');
    expect(await desk.count('dossier')).toBe(before);
  });

  it('keeps the fee unpaid where none was taken, and hands nothing over before it is', async () => {
    await desk.procedure('1.000003', { case: { ...aProcedureCase(), fees: FEES } });
    const all = await desk.officer(['RECEPTION_OFFICER', 'DEPARTMENT_LEADER', 'PROCESSING_OFFICER', 'APPROVER', 'CLERK', 'RESULT_OFFICER']);
    const { code } = await takeIn(all, { procedureCode: '1.000003' });
    await desk.act(all, code, { type: 'ASSIGN', assigneeId: all.accountId, note: '' });
    await desk.act(all, code, { type: 'PROPOSE', outcome: 'GRANTED', opinion: '', draftDocumentId: null });
    await desk.act(all, code, { type: 'APPROVE', note: '' });
    await desk.act(all, code, { type: 'ISSUE_RESULT', documentId: await desk.document(all), resultNumber: '' });
    const handOver = () => desk.act(all, code, { type: 'RETURN_RESULT', receiverName: 'A Bê', originalsReturned: true, note: '' });
    expect(await refusalOf(handOver())).toBe('dossier.fee-unpaid');
    expect(await refusalOf(desk.act(all, code, { type: 'RECORD_FEE', amount: 1, receiptNo: '' }))).toBe('dossier.fee-mismatch');
    await desk.act(all, code, { type: 'RECORD_FEE', amount: 8000, receiptNo: 'BL-2' });
    await handOver();
    const { row } = await desk.get(OpenDossier).read(all, code);
    expect([row.state.status, row.fee?.receiptNo]).toEqual(['RETURNED', 'BL-2']);
  });
});
