import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { STANDARD_WORKFLOW, type AgencyRule, type DossierActBody, type QueueQuery, type StepKind } from '@motcua/contracts';
import type { Caller } from '../platform/index.js';
import { OpenDossier, PassConfirmations, Queues, verifyJournal } from './index.js';
import { DossierHarness, refusalOf } from './testing/dossier-harness.js';

/** The standard workflow with rules for some of its steps. */
const workflowWith = (rules: Partial<Record<StepKind, AgencyRule>>) =>
  STANDARD_WORKFLOW.map((step) => ({ ...step, ...(rules[step.kind] ? { agencyRule: rules[step.kind] } : {}) }));

let desk: DossierHarness;
let citizen: Caller;
let officer: Caller;
let leader: Caller;
let second: Caller;

beforeAll(async () => {
  desk = await DossierHarness.start();
  citizen = await desk.citizen();
  officer = await desk.officer('PROCESSING_OFFICER');
  second = await desk.officer('PROCESSING_OFFICER');
  leader = await desk.officer(['DEPARTMENT_LEADER', 'RECEPTION_OFFICER', 'APPROVER', 'CLERK', 'RESULT_OFFICER']);
});
afterAll(() => desk.stop());

const receive: DossierActBody = { type: 'RECEIVE', note: '' };
const propose: DossierActBody = { type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ điều kiện', draftDocumentId: null };
const approve: DossierActBody = { type: 'APPROVE', note: '' };
const assignTo = (assignee: Caller): DossierActBody => ({ type: 'ASSIGN', assigneeId: assignee.accountId, note: '' });
const open = (caller: Caller, code: string) => desk.get(OpenDossier).read(caller, code);
const page = (caller: Caller, queue: QueueQuery['queue']) => desk.get(Queues).page(caller, { queue, limit: 50, sort: 'due' });
const codesIn = async (caller: Caller, queue: QueueQuery['queue']) => (await page(caller, queue)).items.map(({ code }) => code);

describe('a step that another agency does', () => {
  let hallApprover: Caller;
  let hallClerk: Caller;
  let cityDesk: Caller;
  let code: string;

  beforeAll(async () => {
    hallApprover = await desk.officer('APPROVER', 'otherWard');
    hallClerk = await desk.officer('CLERK', 'otherWard');
    cityDesk = await desk.officer(['RECEPTION_OFFICER', 'RESULT_OFFICER'], 'city');
    const route: AgencyRule = { by: 'EXPRESSION', code: { if: [{ '==': [{ var: 'childName' }, 'Nguyễn Minh An'] }, 'H24.32', 'H24.31'] } };
    await desk.procedure('2.000001', { case: { workflow: workflowWith({ APPROVAL: route, RETURN: { by: 'RECEIVING' } }) } });
    code = await desk.submitted(citizen, '2.000001');
    await desk.act(cityDesk, code, receive);
    await desk.act(leader, code, assignTo(officer));
  });

  it('is closed to that agency until the step comes', async () => {
    expect(await refusalOf(open(hallApprover, code))).toBe('dossier.no-right');
    expect(await codesIn(hallApprover, 'unit')).toEqual([]);
    expect((await page(hallApprover, 'unit')).counts?.unit).toBe(0);
  });

  it('stands in the queues, counters and rights of its people, and only to be read in those of the competent agency', async () => {
    await desk.act(officer, code, propose);
    for (const queue of ['to-approve', 'unit', 'all'] as const) expect([queue, await codesIn(hallApprover, queue)]).toEqual([queue, [code]]);
    const { items, counts } = await page(hallApprover, 'to-approve');
    expect([counts?.['to-approve'], counts?.unit, items[0]?.nextAct, items[0]?.workingAgencyName]).toEqual([1, 1, 'APPROVE', 'Phường Lê Chân']);
    expect(await codesIn(leader, 'to-approve')).toEqual([]);
    expect(await codesIn(leader, 'unit')).toEqual([code]);
    expect((await page(leader, 'unit')).counts).toMatchObject({ 'to-approve': 0, unit: 1 });
    expect(await refusalOf(desk.act(leader, code, approve))).toBe('dossier.wrong-agency');
    expect(await refusalOf(desk.act(hallClerk, code, approve))).toBe('dossier.wrong-role');
    expect((await open(hallApprover, code)).access).toBe('WHOLE');
    expect((await open(leader, code)).acts.filter(({ allowed }) => allowed).map(({ type }) => type)).not.toContain('APPROVE');
  });

  it('finds it by a word of the name, and nothing else of that agency', async () => {
    await desk.submitted(citizen);
    const found = await desk.get(Queues).page(hallApprover, { queue: 'all', limit: 50, sort: 'due', search: 'minh anh' });
    expect(found.items.map((row) => row.code)).toEqual([code]);
  });

  it('is done in the name of that agency, then comes back and is out of its sight', async () => {
    const seen = await desk.versionOf(code);
    await desk.act(hallApprover, code, approve);
    expect(await refusalOf(open(hallApprover, code))).toBe('dossier.no-right');
    expect(await refusalOf(desk.attempt(hallApprover, { code, act: approve, expectedVersion: seen }))).toBe('dossier.wrong-agency');
    const { row } = await open(leader, code);
    expect(row.entries.slice(-2).map(({ act, actorAgencyId, toAgencyId }) => [act, actorAgencyId, toAgencyId])).toEqual([
      ['PROPOSE', desk.agencyIds.ward, desk.agencyIds.otherWard],
      ['APPROVE', desk.agencyIds.otherWard, desk.agencyIds.ward],
    ]);
  });

  it('of the return is at the desk that received it', async () => {
    await desk.act(leader, code, { type: 'ISSUE_RESULT', documentId: await desk.document(leader, 'ket-qua.pdf'), resultNumber: '7' });
    expect(await codesIn(leader, 'to-return')).toEqual([]);
    expect(await codesIn(cityDesk, 'to-return')).toEqual([code]);
    const handOver: DossierActBody = { type: 'RETURN_RESULT', receiverName: 'Trần Văn Nam', originalsReturned: true, note: '' };
    expect(await refusalOf(desk.act(leader, code, handOver))).toBe('dossier.wrong-agency');
    await desk.act(cityDesk, code, handOver);
    const [ended] = await desk.database.query<{ at: string | null }>('select working_agency_id as at from dossier where code = $1', [code]);
    expect(ended?.at).toBeNull();
    expect((await verifyJournal(desk.database, [code])).faults).toEqual([]);
  });

  it('of the appraisal is given out there: only its own officers are offered and fit', async () => {
    const there: AgencyRule = { by: 'NAMED', agencyCode: 'H24.32' };
    await desk.procedure('2.000002', { case: { workflow: workflowWith({ ASSIGNMENT: there, APPRAISAL: there }) } });
    const [head, theirs] = [await desk.officer('DEPARTMENT_LEADER', 'otherWard'), await desk.officer('PROCESSING_OFFICER', 'otherWard')];
    const second = await desk.takenIn(leader, '2.000002');
    expect((await open(head, second)).assignees.map(({ id }) => id)).toEqual([theirs.accountId]);
    expect(await refusalOf(desk.act(head, second, assignTo(officer)))).toBe('dossier.assignee-unfit');
    expect(await refusalOf(desk.act(leader, second, assignTo(theirs)))).toBe('dossier.wrong-agency');
    await desk.act(head, second, assignTo(theirs));
    expect(await codesIn(theirs, 'mine')).toEqual([second]);
  });
});

describe('an assignment by load', () => {
  const byLoad = STANDARD_WORKFLOW.map((step) => (step.kind === 'ASSIGNMENT' ? { ...step, assignBy: 'LOAD' as const } : step));
  const holderOf = async (of: string) => (await open(leader, of)).row.state.holderId;

  beforeAll(async () => {
    await desk.officer('PROCESSING_OFFICER', 'city');
    await desk.procedure('2.000003', { case: { workflow: byLoad } });
  });

  it('gives the dossier to the fitting officer with the fewest, in the transaction that received it and with the reason in words', async () => {
    await desk.procedure('2.000004', { case: { workflow: STANDARD_WORKFLOW } });
    const held = await desk.takenIn(leader, '2.000004');
    await desk.act(leader, held, assignTo(officer));
    const code = await desk.takenIn(leader, '2.000003');
    const { row } = await open(leader, code);
    expect(row.state).toMatchObject({ status: 'PROCESSING', stepKey: 'appraisal', holderId: second.accountId, version: 2, seq: 2 });
    expect(row.entries.map(({ act, actorKind, assigneeName, words }) => [act, actorKind, assigneeName, words?.main])).toEqual([
      ['INTAKE', 'STAFF', null, undefined],
      ['ASSIGN', 'SYSTEM', second.fullName, 'Giao theo khối lượng: đang giữ 0 hồ sơ, ít nhất trong 2 người làm được.'],
    ]);
    expect((await verifyJournal(desk.database, [code])).faults).toEqual([]);
  });

  it('follows the reception of an online dossier, once however often it is sent', async () => {
    const code = await desk.submitted(citizen, '2.000003');
    const attempt = { code, act: receive, expectedVersion: 1, idempotencyKey: 'receive-once' };
    const first = await desk.attempt(leader, attempt);
    expect(await desk.attempt(leader, attempt)).toEqual(first);
    expect((await open(leader, code)).row.entries.map(({ act }) => act)).toEqual(['SUBMIT', 'RECEIVE', 'ASSIGN']);
  });

  it('gives dossiers received at once to different officers', async () => {
    const codes = await Promise.all(Array.from({ length: 6 }, () => desk.submitted(citizen, '2.000003')));
    const before = await openOf();
    await Promise.all(codes.map((code) => desk.act(leader, code, receive)));
    const after = await openOf();
    expect(after.reduce((sum, n) => sum + n, 0) - before.reduce((sum, n) => sum + n, 0)).toBe(6);
    expect(Math.abs((after[0] ?? 0) - (after[1] ?? 0))).toBeLessThanOrEqual(1);
  });

  it('leaves the leader free to give it to somebody else, and passes over who is away', async () => {
    const code = await desk.takenIn(leader, '2.000003');
    const given = await holderOf(code);
    const other = given === officer.accountId ? second : officer;
    await desk.act(leader, code, assignTo(other));
    expect(await holderOf(code)).toBe(other.accountId);
    await desk.database.query(
      `insert into substitution (absent_id, substitute_id, from_day, to_day, note, arranged_by_id, arranged_at)
       values ($1, $2, '2026-04-16', '2026-04-17', '', $3, now())`,
      [officer.accountId, second.accountId, leader.accountId],
    );
    expect(await holderOf(await desk.takenIn(leader, '2.000003'))).toBe(second.accountId);
    expect(await holderOf(await desk.takenIn(leader, '2.000003'))).toBe(second.accountId);
  });

  it('waits for the leader where nobody fits', async () => {
    const nobody = byLoad.map((step) => (step.kind === 'ASSIGNMENT' || step.kind === 'APPRAISAL' ? { ...step, agencyRule: { by: 'NAMED' as const, agencyCode: 'H24.32' } } : step));
    await desk.database.query(
      `update account set active = false where id in (select account_id from role_grant where role = 'PROCESSING_OFFICER' and agency_id = any($1::uuid[]))`,
      [[desk.agencyIds.otherWard, desk.agencyIds.city]],
    );
    await desk.procedure('2.000005', { case: { workflow: nobody } });
    const code = await desk.takenIn(leader, '2.000005');
    expect((await open(leader, code)).row.state).toMatchObject({ status: 'RECEIVED', stepKey: 'assignment', holderId: null });
  });

  it('from the pool does not wait for anybody: whoever fits takes it', async () => {
    const pool = STANDARD_WORKFLOW.map((step) => (step.kind === 'ASSIGNMENT' ? { ...step, assignBy: 'POOL' as const } : step));
    await desk.procedure('2.000006', { case: { workflow: pool } });
    const code = await desk.takenIn(leader, '2.000006');
    expect((await open(leader, code)).row.state).toMatchObject({ status: 'RECEIVED', stepKey: 'appraisal', holderId: null });
    expect(await codesIn(second, 'to-assign')).toContain(code);
    await desk.act(second, code, assignTo(second));
    expect(await holderOf(code)).toBe(second.accountId);
  });

  const openOf = async (): Promise<number[]> => {
    const counted = await desk.database.query<{ open: number }>(
      `select (select count(*)::int from dossier d where d.holder_id = a.id and d.open) as open from account a where a.id = any($1::uuid[])`,
      [[officer.accountId, second.accountId]],
    );
    return counted.map(({ open: n }) => n);
  };
});

describe('a draft that the applicant checks', () => {
  const asking = STANDARD_WORKFLOW.map((step) => (step.kind === 'APPRAISAL' ? { ...step, confirmHours: 4 } : step));
  const ask = (documentId: string | null): DossierActBody => ({ type: 'ASK_CONFIRMATION', text: 'Kiểm tra ngày sinh', documentId });
  const wrong: DossierActBody = { type: 'ANSWER_CONFIRMATION', isRight: false, text: 'Sinh ngày 3' };
  let code: string;

  beforeAll(async () => {
    await desk.procedure('2.000007', { case: { workflow: asking } });
  });
  beforeEach(async () => {
    desk.clock.set('2026-04-16T09:00:00+07:00');
    code = await desk.submitted(citizen, '2.000007');
    await desk.act(leader, code, receive);
    await desk.act(leader, code, assignTo(second));
  });

  it('is read by its owner with its file, whose answer the officer reads; both stand in the journal', async () => {
    const file = await desk.document(second, 'du-thao.pdf');
    await desk.act(second, code, ask(file));
    expect((await open(citizen, code)).row.confirmation).toMatchObject({ answer: null, document: { name: 'du-thao.pdf' } });
    expect(await refusalOf(desk.act(await desk.citizen(), code, wrong))).toBe('dossier.not-found');
    expect(await refusalOf(desk.act(second, code, propose))).toBe('confirmation.in-time');
    const seen = await desk.versionOf(code);
    const attempt = { code, act: wrong, expectedVersion: seen, idempotencyKey: 'answer-once' };
    const first = await desk.attempt(citizen, attempt);
    expect(await desk.attempt(citizen, attempt)).toEqual(first);
    expect(await refusalOf(desk.attempt(citizen, { code, act: wrong, expectedVersion: seen }))).toBe('dossier.stale-version');
    const { row } = await open(second, code);
    expect(row.confirmation).toMatchObject({ answer: 'WRONG' });
    expect(row.entries.slice(-2).map(({ act, words }) => [act, words?.main])).toEqual([
      ['ASK_CONFIRMATION', 'Kiểm tra ngày sinh'],
      ['ANSWER_CONFIRMATION', 'Sinh ngày 3'],
    ]);
    expect((await verifyJournal(desk.database, [code])).faults).toEqual([]);
    await desk.act(second, code, propose);
  });

  it('goes on by itself when nobody answered in time, once', async () => {
    await desk.act(second, code, ask(null));
    expect(await desk.get(PassConfirmations).run()).toBe(0);
    desk.clock.set('2026-04-16T14:31:00+07:00');
    expect(await desk.get(PassConfirmations).run()).toBe(1);
    expect(await desk.get(PassConfirmations).run()).toBe(0);
    const { row } = await open(citizen, code);
    expect([row.confirmation?.answer, row.entries.at(-1)?.act, row.entries.at(-1)?.actorKind]).toEqual(['SILENT', 'PASS_CONFIRMATION', 'SYSTEM']);
    expect(await refusalOf(desk.act(citizen, code, wrong))).toBe('confirmation.none-open');
  });
});
