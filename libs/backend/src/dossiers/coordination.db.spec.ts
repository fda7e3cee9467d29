import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierActBody } from '@motcua/contracts';
import { anIntake, aProcedureCase } from '@motcua/testing';
import { Agencies } from '../identity/index.js';
import type { Caller } from '../platform/index.js';
import { CreateDraft, OpenDossier, Queues, SaveDraft, SubmitDossier, TakeInDossier, verifyJournal } from './index.js';
import { DossierHarness, refusalOf } from './testing/dossier-harness.js';

const THURSDAY_9 = '2026-04-16T02:00:00.000Z';
const FRIDAY_9 = '2026-04-17T02:00:00.000Z';

let desk: DossierHarness;
let citizen: Caller;
let coordinator: Caller;
let ward: Caller;
let centerId = '';

beforeAll(async () => {
  desk = await DossierHarness.start({ at: THURSDAY_9 });
  const [center] = await desk.database.query<{ id: string }>(
    `insert into agency (code, name, kind, parent_id) values ('H24.63', 'Trung tâm Phục vụ hành chính công', 'CENTER', $1) returning id`,
    [desk.agencyIds.city],
  );
  centerId = center?.id ?? '';
  desk.get(Agencies).expire();
  citizen = await desk.citizen();
  ward = await desk.officer('RECEPTION_OFFICER');
  const officer = await desk.officer('RECEPTION_OFFICER');
  coordinator = { ...officer, grants: [{ role: 'RECEPTION_OFFICER', agencyId: centerId }] };
});
afterAll(() => desk.stop());

const name = (agencyId: string): Extract<DossierActBody, { type: 'ASSIGN_COMPETENT_AGENCY' }> => ({
  type: 'ASSIGN_COMPETENT_AGENCY',
  agencyId,
  reason: 'Theo nơi cư trú của người nộp',
});

/** Sent online by somebody who does not know where. */
async function sought(procedureCode = desk.procedureCode, agencyId = centerId): Promise<string> {
  const begun = await desk.get(CreateDraft).run(citizen, { procedureCode, caseKey: 'default', agencyId });
  const components = [{ componentKey: 'birth-proof', documentIds: [await desk.document(citizen)], notHeld: false }];
  const answers = { childName: 'Nguyễn Minh An', birthDate: '2026-04-02' };
  const returnChoice = { method: 'COUNTER' as const, address: null, receiverName: null, receiverPhone: null };
  const patch = { baseRevision: begun.revision, components, answers, returnChoice };
  const saved = await desk.get(SaveDraft).run(citizen, { draftId: begun.id, patch });
  const request = { revision: saved.draft.revision, declared: true, consentPurpose: true as const };
  const receipt = await desk.get(SubmitDossier).run(citizen, { draftId: begun.id, request, idempotencyKey: randomUUID() });
  expect(receipt.answerBy).toBe(FRIDAY_9);
  return receipt.code;
}

const queueOf = async (caller: Caller, queue: 'to-receive' | 'to-coordinate') => desk.get(Queues).page(caller, { queue, sort: 'due', limit: 50 });

describe('a dossier whose competent agency nobody knows', () => {
  it('waits in a queue of its own at the centre with half of the time, goes to the agency named, and counts from its reception', async () => {
    const code = await sought();
    const waiting = await queueOf(coordinator, 'to-coordinate');
    expect(waiting.items.find((item) => item.code === code)).toMatchObject({
      receptionDueAt: new Date('2026-04-16T07:30:00.000Z'),
      nextAct: 'ASSIGN_COMPETENT_AGENCY',
    });
    expect(waiting.counts).toMatchObject({ 'to-coordinate': 1, 'to-receive': 0 });
    expect((await desk.get(OpenDossier).read(citizen, code)).row.state.coordination?.why).toBe('UNKNOWN');
    await desk.act(coordinator, code, name(desk.agencyIds.ward));
    const { row } = await desk.get(OpenDossier).open(ward, code);
    expect(row).toMatchObject({ agencyId: desk.agencyIds.ward, state: { status: 'SUBMITTED', coordination: null, receptionDueAt: FRIDAY_9 } });
    expect(row.entries.at(-1)).toMatchObject({ act: 'ASSIGN_COMPETENT_AGENCY', actorAgencyId: centerId, words: { main: 'Theo nơi cư trú của người nộp' } });
    expect((await queueOf(ward, 'to-receive')).items.map((item) => item.code)).toContain(code);
    expect((await queueOf(coordinator, 'to-coordinate')).counts?.['to-coordinate']).toBe(0);
    expect(await refusalOf(desk.get(OpenDossier).open(coordinator, code))).toBe('dossier.no-right');
    await desk.act(ward, code, { type: 'RECEIVE', note: '' });
    expect((await verifyJournal(desk.database)).faults).toEqual([]);
  });

  it('is given by the centre alone, with a reason, to an agency that decides it, once', async () => {
    const code = await sought();
    const named = name(desk.agencyIds.ward);
    expect(await refusalOf(desk.act(ward, code, named))).toBe('dossier.wrong-agency');
    const clerk = { ...coordinator, grants: [{ role: 'CLERK' as const, agencyId: centerId }] };
    expect(await refusalOf(desk.act(clerk, code, named))).toBe('dossier.wrong-role');
    expect(await refusalOf(desk.act(coordinator, code, { ...named, reason: '' }))).toBe('reason.required');
    expect(await refusalOf(desk.act(coordinator, code, name(desk.agencyIds.city)))).toBe('agency.not-competent');
    expect(await refusalOf(desk.act(coordinator, code, name(randomUUID())))).toBe('agency.not-competent');
    expect(await refusalOf(desk.act(coordinator, code, { type: 'RECEIVE', note: '' }))).toBe('coordination.open');
    const attempt = { code, act: named, expectedVersion: 1, idempotencyKey: randomUUID() };
    const done = await desk.attempt(coordinator, attempt);
    expect(await desk.attempt(coordinator, attempt)).toEqual(done);
    const center = await desk.officer('ONE_STOP_HEAD', 'city');
    expect(await refusalOf(desk.attempt(center, { code, act: named, expectedVersion: 1 }))).toBe('dossier.stale-version');
    expect(await refusalOf(desk.act(center, code, named))).toBe('coordination.none');
  });

  it('is returned with words where nobody in the province decides it', async () => {
    const code = await sought();
    await desk.act(coordinator, code, { type: 'REJECT_AT_INTAKE', ground: 'NOT_COMPETENT', reason: 'Việc này do Bộ Ngoại giao giải quyết.' });
    const { row } = await desk.get(OpenDossier).read(citizen, code);
    expect([row.state.status, row.state.coordination]).toEqual(['REJECTED_AT_INTAKE', null]);
  });

  it('comes there too when the rule of the case leads to nobody, and from a counter that does not know', async () => {
    const { workflow } = aProcedureCase();
    const nowhere = workflow.map((step) => (step.kind === 'RECEPTION' ? { ...step, agencyRule: { by: 'NAMED' as const, agencyCode: 'H24.99' } } : step));
    await desk.procedure('2.000091', { case: { workflow: nowhere } });
    const byRule = await sought('2.000091', desk.agencyIds.ward);
    expect((await desk.get(OpenDossier).read(citizen, byRule)).row).toMatchObject({ agencyId: centerId, state: { coordination: { why: 'RULE' } } });
    const request = anIntake({ procedureCode: desk.procedureCode, agencyId: centerId, deskAgencyId: desk.agencyIds.ward });
    const receipt = await desk.get(TakeInDossier).run(ward, { request, idempotencyKey: randomUUID() });
    const { row, access } = await desk.get(OpenDossier).open(ward, receipt.code);
    expect(row.state).toMatchObject({ status: 'SUBMITTED', handedInAtId: desk.agencyIds.ward, coordination: { why: 'UNKNOWN' } });
    expect([access, row.entries[0]?.act]).toEqual(['DESK', 'HAND_IN']);
  });

  it('is no way around an agency that was chosen and does not decide it', async () => {
    const beginning = { procedureCode: desk.procedureCode, caseKey: 'default', agencyId: desk.agencyIds.city };
    expect(await refusalOf(desk.get(CreateDraft).run(citizen, beginning))).toBe('agency.not-competent');
  });
});
