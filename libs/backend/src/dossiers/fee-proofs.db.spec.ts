import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierActBody, PaperVerdict } from '@motcua/contracts';
import { aComponent, anIntake } from '@motcua/testing';
import type { Caller } from '../platform/index.js';
import { OpenDossier, SaveDraft, SubmitDossier, TakeInDossier, verifyJournal } from './index.js';
import { DossierHarness, refusalOf } from './testing/dossier-harness.js';

let desk: DossierHarness;
let citizen: Caller;
let officer: Caller;

beforeAll(async () => {
  desk = await DossierHarness.start();
  citizen = await desk.citizen();
  officer = await desk.officer(['RECEPTION_OFFICER', 'ONE_STOP_HEAD']);
  await desk.procedure('2.000020', {
    case: {
      components: [aComponent(), aComponent({ key: 'poor', name: 'Sổ hộ nghèo', required: false })],
      fees: [{ key: 'copies', kind: 'FEE', name: 'Phí', amount: 8000, channel: null, exemptions: [{ group: 'POOR_HOUSEHOLD', percent: 100, proof: 'poor' }] }],
    },
  });
});
afterAll(() => desk.stop());

const judged = (verdict: PaperVerdict): DossierActBody => ({ type: 'JUDGE_PAPERS', verdicts: [{ componentKey: 'poor', verdict, note: 'Sổ hết hạn' }] });

async function sentWithProof(): Promise<string> {
  const { id, revision } = await desk.draft(citizen, '2.000020');
  const components = [{ componentKey: 'poor', documentIds: [await desk.document(citizen)], notHeld: false }];
  const { draft } = await desk.get(SaveDraft).run(citizen, { draftId: id, patch: { baseRevision: revision, components } });
  const request = { revision: draft.revision, declared: true, consentPurpose: true as const };
  return (await desk.get(SubmitDossier).run(citizen, { draftId: id, request, idempotencyKey: randomUUID() })).code;
}

async function moneyOf(code: string) {
  const { row } = await desk.get(OpenDossier).open(officer, code);
  return { total: row.state.feeTotal, line: row.fees[0]?.amount, by: row.fees[0]?.reduction?.applied?.group ?? null, paid: row.fee };
}

describe('the proof of a reduced fee', () => {
  it('that is not accepted brings the whole fee back; the journal tells it and still checks', async () => {
    const code = await sentWithProof();
    expect(await moneyOf(code)).toEqual({ total: 0, line: 0, by: 'POOR_HOUSEHOLD', paid: null });
    await desk.act(officer, code, judged('NOT_ACCEPTED'));
    expect(await moneyOf(code)).toEqual({ total: 8000, line: 8000, by: null, paid: null });
    const { row } = await desk.get(OpenDossier).open(officer, code);
    expect(row.entries.at(-1)?.data).toMatchObject({ feeFrom: 0, feeTo: 8000, feeOwed: 8000 });
    await desk.act(officer, code, judged('ACCEPTED'));
    expect(await moneyOf(code)).toEqual({ total: 0, line: 0, by: 'POOR_HOUSEHOLD', paid: null });
    expect((await verifyJournal(desk.database, [code])).faults).toEqual([]);
  });

  it('is judged once however often the request is sent, and not by who saw an older version or has no right', async () => {
    const code = await sentWithProof();
    const wanted = { code, act: judged('NOT_ACCEPTED'), idempotencyKey: randomUUID(), expectedVersion: await desk.versionOf(code) };
    const first = await desk.attempt(officer, wanted);
    expect(await desk.attempt(officer, wanted)).toEqual(first);
    const { row } = await desk.get(OpenDossier).open(officer, code);
    expect(row.entries.filter(({ data }) => 'feeTo' in data)).toHaveLength(1);
    expect(await refusalOf(desk.attempt(officer, { ...wanted, act: judged('ACCEPTED'), idempotencyKey: randomUUID() }))).toBe('dossier.stale-version');
    const elsewhere = await desk.officer('RECEPTION_OFFICER', 'otherWard');
    expect(await refusalOf(desk.act(elsewhere, code, judged('ACCEPTED')))).toBe('dossier.wrong-agency');
    expect(await refusalOf(desk.act(await desk.officer('CLERK'), code, judged('ACCEPTED')))).toBe('dossier.wrong-role');
    expect(await moneyOf(code)).toMatchObject({ total: 8000 });
  });

  it('that was brought to the counter counts too, and what is left to pay is taken as a second payment', async () => {
    const brought = { componentKey: 'poor', originals: 1, copies: 0, notApplicable: false, documentIds: [], note: '' };
    const request = anIntake({ procedureCode: '2.000020', agencyId: desk.agencyIds.ward, papers: [{ ...brought, componentKey: 'birth-proof' }] });
    const whole = await desk.get(TakeInDossier).run(officer, { request: { ...request, feePaid: { amount: 8000, receiptNo: 'BL-1' } }, idempotencyKey: randomUUID() });
    await desk.act(officer, whole.code, judged('ACCEPTED')); // the officer saw it
    expect(await moneyOf(whole.code)).toMatchObject({ total: 0, paid: { amount: 8000, receiptNo: 'BL-1' } });

    const { code } = await desk.get(TakeInDossier).run(officer, { request: { ...request, papers: [...request.papers, brought] }, idempotencyKey: randomUUID() });
    expect(await moneyOf(code)).toMatchObject({ total: 0, by: 'POOR_HOUSEHOLD' });
    await desk.act(officer, code, judged('NOT_ACCEPTED'));
    await desk.act(officer, code, { type: 'RECORD_FEE', amount: 8000, receiptNo: 'BL-2' });
    await desk.act(officer, code, judged('ACCEPTED'));
    await desk.act(officer, code, judged('NOT_ACCEPTED'));
    expect(await refusalOf(desk.act(officer, code, { type: 'RECORD_FEE', amount: 8000, receiptNo: 'BL-3' }))).toBe('dossier.already-paid');
    expect(await moneyOf(code)).toMatchObject({ total: 8000, paid: { amount: 8000, receiptNo: 'BL-2' } });
  });
});
