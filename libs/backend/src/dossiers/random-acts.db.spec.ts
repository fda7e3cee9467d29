import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACT_TYPES, type DossierActBody } from '@motcua/contracts';
import { agencyStepsOf, DomainError, type DossierState } from '@motcua/domain';
import type { Caller } from '../platform/index.js';
import { sortDueAt, verifyJournal } from './index.js';
import { DossierHarness } from './testing/dossier-harness.js';

let desk: DossierHarness;
let citizen: Caller;
let officers: Caller[];

beforeAll(async () => {
  desk = await DossierHarness.start();
  citizen = await desk.citizen();
  const all = [
    'RECEPTION_OFFICER',
    'DEPARTMENT_LEADER',
    'PROCESSING_OFFICER',
    'APPROVER',
    'CLERK',
    'RESULT_OFFICER',
    'ONE_STOP_HEAD',
  ] as const;
  officers = [await desk.officer(all), await desk.officer(all, 'otherWard'), ...(await Promise.all(all.map((role) => desk.officer(role))))];
});
afterAll(() => desk.stop());

type Steps = readonly { type: string; who: number; minutes: number; variant: number }[];

const ASK = { request: 'Cho ý kiến', limit: { amount: 1, unit: 'working-day' as const }, isRequired: true, isLead: false, after: [] };

/** A body for each act, sound but for chance: the domain refuses what does not fit. */
async function bodyOf(type: string, caller: Caller, variant: number): Promise<DossierActBody | null> {
  const officer = officers[variant % officers.length];
  const document = () => desk.document(caller);
  const bodies: Partial<Record<string, () => Promise<DossierActBody> | DossierActBody>> = {
    RECEIVE: () => ({ type: 'RECEIVE', note: '' }),
    REJECT_AT_INTAKE: () => ({ type: 'REJECT_AT_INTAKE', ground: 'DUPLICATE', reason: 'Trùng hồ sơ' }),
    REQUEST_SUPPLEMENT: () => ({
      type: 'REQUEST_SUPPLEMENT',
      papers: [{ componentKey: 'birth-proof', note: 'Mờ' }],
      message: 'Xin nộp lại',
      replyBy: null,
    }),
    ANSWER_SUPPLEMENT: async () => ({
      type: 'ANSWER_SUPPLEMENT',
      papers: [{ componentKey: 'birth-proof', documentIds: [await document()] }],
      message: '',
    }),
    WITHDRAW: () => (variant % 5 === 0 ? { type: 'WITHDRAW', reason: 'Đổi ý' } : { type: 'NOTE', text: 'Chưa rút' }),
    ASSIGN: () => ({ type: 'ASSIGN', assigneeId: officer?.accountId ?? '', note: '' }),
    JUDGE_PAPERS: () => ({
      type: 'JUDGE_PAPERS',
      verdicts: [{ componentKey: 'birth-proof', verdict: variant % 2 ? 'ACCEPTED' : 'NOT_ACCEPTED', note: 'Xem lại' }],
    }),
    PROPOSE: () => ({ type: 'PROPOSE', outcome: variant % 2 ? 'GRANTED' : 'REFUSED', opinion: 'Đã xem xét', draftDocumentId: null }),
    RETURN_PROPOSAL: () => ({ type: 'RETURN_PROPOSAL', reason: 'Sửa lại' }),
    APPROVE: () => ({ type: 'APPROVE', note: '' }),
    ISSUE_RESULT: async () => ({ type: 'ISSUE_RESULT', documentId: await document(), resultNumber: '1' }),
    RETURN_RESULT: () => ({ type: 'RETURN_RESULT', receiverName: 'Trần Văn Nam', originalsReturned: true, note: '' }),
    REQUIRE_PAYMENT: () => ({ type: 'REQUIRE_PAYMENT', amount: 50_000, reason: 'Thuế' }),
    CONFIRM_PAYMENT: () => ({ type: 'CONFIRM_PAYMENT', receiptNo: 'B1' }),
    STOP: () => ({ type: 'STOP', reason: 'Chờ', legalBasis: '' }),
    RESUME: () => ({ type: 'RESUME', reason: 'Tiếp' }),
    REOPEN: () => ({ type: 'REOPEN', reason: 'Sai sót' }),
    CORRECT_RESULT: async () => ({ type: 'CORRECT_RESULT', reason: 'Sai họ tên', documentId: await document(), resultNumber: '' }),
    UNDO: () => ({ type: 'UNDO', reason: 'Bấm nhầm' }),
    PREPARE_APOLOGY: () => ({ type: 'PREPARE_APOLOGY', reason: 'Chậm', newDueAt: null }),
    EXTEND: () => ({ type: 'EXTEND', reason: 'Chậm', newDueAt: '2026-06-15T14:00:00+07:00' }),
    APOLOGIZE: () => ({ type: 'APOLOGIZE', reason: 'Chậm', newDueAt: '2026-06-16T14:00:00+07:00' }),
    RECORD_FEE: () => ({ type: 'RECORD_FEE', amount: 0, receiptNo: 'A1' }),
    NOTE: () => ({ type: 'NOTE', text: 'Ghi chú' }),
    LABEL: () => ({ type: 'LABEL', add: [], remove: [] }),
    MESSAGE: () => ({ type: 'MESSAGE', text: 'Hỏi thêm' }),
    SEND_TO_AGENCIES: () => ({
      type: 'SEND_TO_AGENCIES',
      steps: [
        { ...ASK, kind: 'TASK', agencyId: desk.agencyIds.city, isRequired: false },
        { ...ASK, kind: 'CONSULT', agencyId: desk.agencyIds.otherWard, after: variant % 2 ? [0] : [] },
      ],
      ...{ componentKeys: [], sharesAnswers: true, documentIds: [] },
    }),
    ACKNOWLEDGE_AGENCY_STEP: () => ({ type: 'ACKNOWLEDGE_AGENCY_STEP', no: 1 + (variant % 2) }),
    ANSWER_AGENCY_STEP: () => ({ type: 'ANSWER_AGENCY_STEP', no: 1 + (variant % 2), outcome: 'FAVOURABLE', answer: 'Đồng ý', documentIds: [] }),
    RETURN_AGENCY_STEP: () => ({ type: 'RETURN_AGENCY_STEP', no: 1 + (variant % 2), reason: 'Không đúng nơi' }),
    REDIRECT_AGENCY_STEP: () => ({ type: 'REDIRECT_AGENCY_STEP', no: 2, agencyId: desk.agencyIds.city, note: '' }),
    CLOSE_AGENCY_STEP: () => ({ type: 'CLOSE_AGENCY_STEP', no: 1 + (variant % 2), reason: 'Không chờ nữa' }),
  };
  return (await bodies[type]?.()) ?? null;
}

async function walk(code: string, steps: Steps): Promise<number> {
  let done = 0;
  for (const { type, who, minutes, variant } of steps) {
    const caller = who === 0 ? citizen : officers[who % officers.length];
    if (!caller) continue;
    desk.clock.advance(minutes * 60_000);
    const body = await bodyOf(type, caller, variant);
    if (!body) continue;
    try {
      await desk.act(caller, code, body);
      done += 1;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return done;
}

const RUNS = process.env['LONG_TESTS'] ? 500 : 50;

describe('after any sequence of acts', () => {
  it('the state is the fold of the journal, the chain holds, and the columns say what the state says', async () => {
    let acts = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            type: fc.constantFrom(...ACT_TYPES),
            who: fc.oneof({ weight: 4, arbitrary: fc.constant(officers.length) }, { weight: 1, arbitrary: fc.nat(officers.length) }),
            minutes: fc.nat(600),
            variant: fc.nat(20),
          }),
          { minLength: 5, maxLength: 40 },
        ),
        async (steps) => {
          desk.clock.set('2026-04-16T09:00:00+07:00');
          const code = await desk.submitted(citizen);
          acts += await walk(code, steps);
          expect((await verifyJournal(desk.database, [code])).faults).toEqual([]);
          const [row] = await desk.database.query<Record<string, unknown>>('select * from dossier where code = $1', [code]);
          await expectSteps(code, row?.['state'] as DossierState);
          expectColumns(row ?? {});
        },
      ),
      { numRuns: RUNS, seed: 20_260_416 },
    );
    expect(acts).toBeGreaterThan(RUNS);
  }, 600_000);
});

/** What the table says of each step of another agency is what the state says. */
async function expectSteps(code: string, state: DossierState): Promise<void> {
  const rows = await desk.database.query<{ no: number; stage: string; agencyId: string; holderId: string | null; dueAt: Date | null }>(
    `select st.no, st.stage, st.agency_id as "agencyId", st.holder_id as "holderId", st.due_at as "dueAt"
     from inter_agency_step st join dossier d on d.id = st.dossier_id where d.code = $1 order by st.no`,
    [code],
  );
  const told = agencyStepsOf(state).map(({ no, stage, agencyId, holderId, dueAt }) => ({ no, stage, agencyId, holderId, dueAt: dueAt && new Date(dueAt) }));
  expect(rows).toEqual(told);
}

function expectColumns(row: Record<string, unknown>): void {
  const state = row['state'] as Parameters<typeof sortDueAt>[0] & Record<string, unknown>;
  const moment = (column: string) => (row[column] instanceof Date ? row[column].toISOString() : null);
  expect({ status: row['status'], version: row['version'], seq: row['seq'], holder: row['holder_id'], step: row['step_key'] }).toEqual({
    status: state.status,
    version: state['version'],
    seq: state['seq'],
    holder: state['holderId'],
    step: state['stepKey'],
  });
  expect([moment('due_at'), moment('received_at'), moment('paused_since'), moment('ended_at')]).toEqual([
    state.dueAt,
    state.receivedAt,
    state.pausedSince,
    state.endedAt,
  ]);
  expect(moment('sort_due_at')).toBe(sortDueAt(state));
}
