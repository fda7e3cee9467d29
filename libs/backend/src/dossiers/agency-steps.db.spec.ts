import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DossierActBody } from '@motcua/contracts';
import type { Caller } from '../platform/index.js';
import { AgencySteps, OpenDossier, Presence, verifyJournal } from './index.js';
import { DossierHarness, refusalOf } from './testing/dossier-harness.js';

type Send = Extract<DossierActBody, { type: 'SEND_TO_AGENCIES' }>;

let desk: DossierHarness;
let citizen: Caller;
let officer: Caller;
let leader: Caller;
let asked: Caller;
let stranger: Caller;
let code: string;

beforeAll(async () => {
  desk = await DossierHarness.start();
  citizen = await desk.citizen();
  officer = await desk.officer('PROCESSING_OFFICER');
  leader = await desk.officer(['DEPARTMENT_LEADER', 'RECEPTION_OFFICER', 'APPROVER', 'CLERK']);
  asked = await desk.officer('PROCESSING_OFFICER', 'otherWard');
  const [third] = await desk.database.query<{ id: string }>(
    `insert into agency (code, name, kind, parent_id) values ('H24.33', 'Phường Ngô Quyền', 'COMMUNE', $1) returning id`,
    [desk.agencyIds.city],
  );
  stranger = { ...asked, accountId: randomUUID(), grants: [{ role: 'PROCESSING_OFFICER', agencyId: third?.id ?? '' }] };
});
afterAll(() => desk.stop());

beforeEach(async () => {
  desk.clock.set('2026-04-16T09:00:00+07:00');
  code = await desk.submitted(citizen);
  await desk.act(leader, code, { type: 'RECEIVE', note: '' });
  await desk.act(leader, code, { type: 'ASSIGN', assigneeId: officer.accountId, note: '' });
});

const step = (over: Partial<Send['steps'][number]> = {}): Send['steps'][number] => ({
  ...{ kind: 'CONSULT', agencyId: desk.agencyIds.otherWard, request: 'Cho ý kiến về ranh giới', limit: { amount: 2, unit: 'working-day' } },
  ...{ isRequired: true, isLead: false, after: [] },
  ...over,
});
const send = (over: Partial<Send> = {}): Send => ({
  ...{ type: 'SEND_TO_AGENCIES', steps: [step()], componentKeys: ['birth-proof'], sharesAnswers: false, documentIds: [] },
  ...over,
});
const acknowledge: DossierActBody = { type: 'ACKNOWLEDGE_AGENCY_STEP', no: 1 };
const answerWith = (documentIds: string[] = []): DossierActBody => ({ type: 'ANSWER_AGENCY_STEP', no: 1, outcome: 'UNFAVOURABLE', answer: 'Chồng lấn ranh giới', documentIds });
const propose: DossierActBody = { type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ điều kiện', draftDocumentId: null };
const open = (caller: Caller) => desk.get(OpenDossier).read(caller, code);
const rows = () =>
  desk.database.query<Record<string, unknown>>(
    `select st.* from inter_agency_step st join dossier d on d.id = st.dossier_id where d.code = $1 order by st.no`,
    [code],
  );

describe('a step of another agency', () => {
  it('is written with the act, and its table says what the state says through its whole life', async () => {
    const [file, scan] = [await desk.document(officer, 'so-do.pdf'), await desk.document(asked, 'bien-ban.pdf')];
    await desk.act(officer, code, send({ documentIds: [file] }));
    await desk.act(asked, code, acknowledge);
    expect(await refusalOf(desk.act(officer, code, propose))).toBe('agency-step.required-open');
    await desk.act(asked, code, answerWith([scan]));
    expect(await rows()).toEqual([
      expect.objectContaining({
        ...{ stage: 'ANSWERED', outcome: 'UNFAVOURABLE', request: 'Cho ý kiến về ranh giới', answer: 'Chồng lấn ranh giới' },
        ...{ holder_id: asked.accountId, sent_by_id: officer.accountId, component_keys: ['birth-proof'], shares_answers: false },
        due_at: new Date('2026-04-20T02:00:00Z'),
      }),
    ]);
    const { row } = await open(officer);
    const { state, agencySteps } = row;
    expect(state.agencySteps?.map(({ stage, dueAt }) => ({ stage, dueAt }))).toEqual([{ stage: 'ANSWERED', dueAt: '2026-04-20T02:00:00.000Z' }]);
    expect(agencySteps?.map(({ documents, answerDocuments }) => [documents?.map(({ name }) => name), answerDocuments?.map(({ name }) => name)])).toEqual([
      [['so-do.pdf'], ['bien-ban.pdf']],
    ]);
    expect((await verifyJournal(desk.database, [code])).faults).toEqual([]);
    await desk.act(officer, code, propose);
  });

  it('is entered in the journal in the name of the agency that acts', async () => {
    await desk.act(officer, code, send());
    await desk.act(asked, code, acknowledge);
    const { row } = await open(officer);
    expect(row.entries.slice(-2).map(({ act, actorAgencyId }) => [act, actorAgencyId])).toEqual([
      ['SEND_TO_AGENCIES', desk.agencyIds.ward],
      ['ACKNOWLEDGE_AGENCY_STEP', desk.agencyIds.otherWard],
    ]);
  });

  it('goes back from the wrong recipient and on to the right one; the wrong one sees it no more', async () => {
    await desk.act(officer, code, send());
    await desk.act(asked, code, { type: 'RETURN_AGENCY_STEP', no: 1, reason: 'Thửa đất không thuộc phường' });
    expect(await refusalOf(open(asked))).toBe('dossier.no-right');
    expect(await desk.get(OpenDossier).readAfterAct(asked, code)).toBeNull();
    expect((await desk.get(OpenDossier).readAfterAct(officer, code))?.access).toBe('WHOLE');
    await desk.act(officer, code, { type: 'REDIRECT_AGENCY_STEP', no: 1, agencyId: desk.agencyIds.city, note: '' });
    expect(await rows()).toEqual([expect.objectContaining({ stage: 'SENT', agency_id: desk.agencyIds.city, note: 'Thửa đất không thuộc phường' })]);
    expect(await refusalOf(desk.act(asked, code, acknowledge))).toBe('dossier.wrong-agency');
    await desk.act(await desk.officer('PROCESSING_OFFICER', 'city'), code, acknowledge);
  });

  it('is refused to the wrong role, the wrong agency and in the wrong state', async () => {
    expect(await refusalOf(desk.act(await desk.officer('CLERK'), code, send()))).toBe('dossier.wrong-role');
    expect(await refusalOf(desk.act(asked, code, send()))).toBe('dossier.wrong-agency');
    expect(await refusalOf(desk.act(citizen, code, send()))).toBe('dossier.wrong-role');
    expect(await refusalOf(desk.act(await desk.officer('PROCESSING_OFFICER'), code, send()))).toBe('dossier.not-holder');
    await desk.act(officer, code, send());
    expect(await refusalOf(desk.act(stranger, code, acknowledge))).toBe('dossier.wrong-agency');
    expect(await refusalOf(desk.act(await desk.officer('MANAGER', 'otherWard'), code, acknowledge))).toBe('dossier.wrong-role');
    await desk.act(citizen, code, { type: 'WITHDRAW', reason: '' });
    expect(await rows()).toEqual([expect.objectContaining({ stage: 'CLOSED' })]);
    expect(await refusalOf(desk.act(asked, code, acknowledge))).toBe('dossier.wrong-agency');
  });

  it('answered while a proposal is written makes that proposal stale, and names who answered', async () => {
    await desk.act(officer, code, send({ steps: [step({ isRequired: false })] }));
    await desk.act(asked, code, acknowledge);
    const seen = await desk.versionOf(code);
    await desk.act(asked, code, answerWith());
    const late = desk.attempt(officer, { code, act: propose, expectedVersion: seen });
    await expect(late).rejects.toMatchObject({ code: 'dossier.stale-version', params: { act: 'ANSWER_AGENCY_STEP', actorName: asked.fullName } });
  });

  it('is answered by several agencies at once: none is stale because of the other', async () => {
    const city = await desk.officer('PROCESSING_OFFICER', 'city');
    await desk.act(officer, code, send({ steps: [step({ isLead: true }), step({ agencyId: desk.agencyIds.city })] }));
    await desk.act(asked, code, acknowledge);
    await desk.act(city, code, { type: 'ACKNOWLEDGE_AGENCY_STEP', no: 2 });
    const expectedVersion = await desk.versionOf(code);
    await Promise.all([
      desk.attempt(asked, { code, act: answerWith(), expectedVersion }),
      desk.attempt(city, { code, act: { type: 'ANSWER_AGENCY_STEP', no: 2, outcome: 'FAVOURABLE', answer: 'Đồng ý', documentIds: [] }, expectedVersion }),
    ]);
    expect((await rows()).map(({ stage }) => stage)).toEqual(['ANSWERED', 'ANSWERED']);
    expect((await verifyJournal(desk.database, [code])).faults).toEqual([]);
  });

  it('is sent once by a replay', async () => {
    const idempotencyKey = randomUUID();
    const first = await desk.attempt(officer, { code, act: send(), expectedVersion: 3, idempotencyKey });
    expect(await desk.attempt(officer, { code, act: send(), expectedVersion: 3, idempotencyKey })).toEqual(first);
    expect(await rows()).toHaveLength(1);
    expect(await refusalOf(desk.attempt(officer, { code, act: send({ steps: [step({ kind: 'TASK' })] }), expectedVersion: 3 }))).toBe('dossier.stale-version');
  });
});

describe('what the agency that is asked may see', () => {
  it('nothing before it is asked, then its step and what is shared with it, and nothing else', async () => {
    expect(await refusalOf(open(asked))).toBe('dossier.no-right');
    await desk.act(officer, code, send({ componentKeys: ['birth-proof'] }));
    const { row, access, acts } = await open(asked);
    expect(access).toBe('STEP');
    expect(acts.filter(({ main }) => main).map(({ type }) => type)).toEqual(['ACKNOWLEDGE_AGENCY_STEP']);
    expect(row.applicant).toMatchObject({ phone: null, email: null, address: null });
    expect(row.applicant.personalId).not.toMatch(/^\d{12}$/);
    expect(row).toMatchObject({ answers: {}, submitter: null, papers: null, proposal: null, result: null, fee: null });
    expect(new Set(row.components?.map(({ key }) => key))).toEqual(new Set(['birth-proof']));
    expect(row.entries.map(({ act, words }) => [act, words])).toEqual([['SEND_TO_AGENCIES', null]]);
    expect(row.agencySteps?.map(({ request }) => request)).toEqual(['Cho ý kiến về ranh giới']);
    await desk.get(Presence).tell(asked, code);
    expect(await refusalOf(open(stranger))).toBe('dossier.no-right');
    expect(await refusalOf(desk.get(Presence).tell(stranger, code))).toBe('dossier.no-right');
  });

  it('the answers of the form where they are shared', async () => {
    await desk.act(officer, code, send({ sharesAnswers: true }));
    const whole = await open(officer);
    expect((await open(asked)).row.answers).toEqual(whole.row.answers);
  });

  it('waits for its turn unseen, and then reads the answer it waited for', async () => {
    const city = await desk.officer('PROCESSING_OFFICER', 'city');
    await desk.act(officer, code, send({ steps: [step({ kind: 'TASK', agencyId: desk.agencyIds.city }), step({ kind: 'TASK', after: [0] })] }));
    expect(await refusalOf(open(asked))).toBe('dossier.no-right');
    await desk.act(city, code, acknowledge);
    await desk.act(city, code, answerWith());
    const { row } = await open(asked);
    expect(row.agencySteps?.map(({ no, answer }) => [no, answer])).toEqual([
      [1, 'Chồng lấn ranh giới'],
      [2, ''],
    ]);
  });

  it('the owner reads that it was asked and how far it is', async () => {
    await desk.act(officer, code, send());
    const { row } = await open(citizen);
    expect(row.agencySteps).toHaveLength(1);
  });
});

describe('the page "Phối hợp"', () => {
  it('counts both sides, and shows each what is its own', async () => {
    const lists = desk.get(AgencySteps);
    const before = { asked: await lists.counts(asked), sender: await lists.counts(officer) };
    await desk.act(officer, code, send());
    expect(await lists.counts(asked)).toEqual({ ...before.asked, toAcknowledge: before.asked.toAcknowledge + 1 });
    const sent = { sent: before.sender.sent + 1, sentUnacknowledged: before.sender.sentUnacknowledged + 1 };
    expect(await lists.counts(officer)).toEqual({ ...before.sender, ...sent });
    const { items } = await lists.list(asked, 'to-acknowledge');
    expect(items.filter((item) => item.code === code)).toEqual([
      expect.objectContaining({ agencyName: 'Phường Lê Chân', senderAgencyName: 'Phường Gia Viên', stage: 'SENT', isLate: false }),
    ]);
    expect((await lists.list(stranger, 'to-acknowledge')).items).toEqual([]);
    expect(await refusalOf(lists.counts(citizen))).toBe('access.forbidden');
    await desk.act(asked, code, acknowledge);
    expect(await lists.counts(asked)).toEqual({ ...before.asked, toAnswer: before.asked.toAnswer + 1 });
    desk.clock.set('2026-04-21T09:00:00+07:00');
    const late = (await lists.list(officer, 'sent')).items.find((item) => item.code === code);
    expect(late).toMatchObject({ isLate: true, holderName: asked.fullName });
  });
});
