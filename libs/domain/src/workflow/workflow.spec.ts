import { describe, expect, it } from '@jest/globals';
import { DOSSIER_STATUSES, type DossierActBody, type DossierActType, type DossierStatus } from '@motcua/contracts';
import fc from 'fast-check';
import { propertyRuns } from '@motcua/testing';
import { DomainError } from '../errors/index.js';
import type { Actor } from '../access/index.js';
import { addWorkingHours, instantFromIso, isoOf } from '../deadlines/index.js';
import { ACT_RULES } from './act-rules.js';
import { actChoices } from './choices.js';
import { workflowFaults } from './check-workflow.js';
import { decide } from './decide.js';
import { applyChange, type DossierState } from './dossier-state.js';
import { refusalOf } from './refusals.js';
import { after, CALENDAR, CITY, contextOf, OTHER_WARD, OWNER, RULES, staff, START, submitted } from './workflow-fixture.js';

const RECEPTION = staff('RECEPTION_OFFICER');
const LEADER = staff('DEPARTMENT_LEADER');
const OFFICER = staff('PROCESSING_OFFICER');
const APPROVER = staff('APPROVER');
const CLERK = staff('CLERK');
const RESULT = staff('RESULT_OFFICER');

const DOC = '01900000-0000-7000-8000-0000000000aa';
const ACTS = {
  RECEIVE: { type: 'RECEIVE', note: '' },
  REJECT_AT_INTAKE: { type: 'REJECT_AT_INTAKE', ground: 'NOT_COMPETENT', reason: 'Không thuộc thẩm quyền' },
  REQUEST_SUPPLEMENT: { type: 'REQUEST_SUPPLEMENT', papers: [{ componentKey: 'birth-proof', note: 'Ảnh mờ' }], message: 'Lần hai', replyBy: null },
  ANSWER_SUPPLEMENT: { type: 'ANSWER_SUPPLEMENT', papers: [{ componentKey: 'birth-proof', documentIds: [DOC] }], message: '' },
  WITHDRAW: { type: 'WITHDRAW', reason: '' },
  ASSIGN: { type: 'ASSIGN', assigneeId: 'PROCESSING_OFFICER', note: '' },
  JUDGE_PAPERS: { type: 'JUDGE_PAPERS', verdicts: [{ componentKey: 'mandate', verdict: 'ACCEPTED', note: '' }] },
  ASK_CONFIRMATION: { type: 'ASK_CONFIRMATION', text: 'Kiểm tra ngày sinh', documentId: null },
  ANSWER_CONFIRMATION: { type: 'ANSWER_CONFIRMATION', isRight: true, text: '' },
  PASS_CONFIRMATION: { type: 'PASS_CONFIRMATION' },
  PROPOSE: { type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ điều kiện', draftDocumentId: null },
  RETURN_PROPOSAL: { type: 'RETURN_PROPOSAL', reason: 'Sửa họ tên' },
  APPROVE: { type: 'APPROVE', note: '' },
  ISSUE_RESULT: { type: 'ISSUE_RESULT', documentId: DOC, resultNumber: '12' },
  RETURN_RESULT: { type: 'RETURN_RESULT', receiverName: 'Nguyễn Văn Nam', originalsReturned: true, note: '' },
  REQUIRE_PAYMENT: { type: 'REQUIRE_PAYMENT', amount: 150_000, reason: 'Lệ phí trước bạ' },
  CONFIRM_PAYMENT: { type: 'CONFIRM_PAYMENT', receiptNo: '' },
  STOP: { type: 'STOP', reason: 'Đề nghị của tòa án', legalBasis: '' },
  RESUME: { type: 'RESUME', reason: 'Tòa án đã kết luận' },
  REOPEN: { type: 'REOPEN', reason: 'Sai ngày sinh' },
  RESOLVE_AT_ONCE: { type: 'RESOLVE_AT_ONCE', outcome: 'PARTLY_GRANTED', documentId: DOC, resultNumber: '', receiverName: 'Nam', originalsReturned: true, note: '' },
  CORRECT_RESULT: { type: 'CORRECT_RESULT', reason: 'Sai họ tên', documentId: DOC, resultNumber: '' },
  UNDO: { type: 'UNDO', reason: 'Bấm nhầm' },
  RECOUNT_DUE: { type: 'RECOUNT_DUE' },
  PREPARE_APOLOGY: { type: 'PREPARE_APOLOGY', reason: 'Chờ xác minh', newDueAt: null },
  EXTEND: { type: 'EXTEND', reason: 'Chờ xác minh', newDueAt: '2026-06-15T14:00:00+07:00' },
  APOLOGIZE: { type: 'APOLOGIZE', reason: 'Chờ xác minh', newDueAt: '2026-06-16T14:00:00+07:00' },
  RECORD_FEE: { type: 'RECORD_FEE', amount: 8000, receiptNo: '' },
  DISPATCH_POST: { type: 'DISPATCH_POST', trackingNo: 'EA1', carrier: '' },
  NOTE: { type: 'NOTE', text: 'Đã gọi điện' },
  LABEL: { type: 'LABEL', add: [], remove: [] },
  ASSIGN_COMPETENT_AGENCY: { type: 'ASSIGN_COMPETENT_AGENCY', agencyId: OTHER_WARD, reason: 'Theo nơi cư trú' },
  MESSAGE: { type: 'MESSAGE', text: 'Mời mang bản chính' },
  SEND_TO_AGENCIES: {
    type: 'SEND_TO_AGENCIES',
    steps: [{ kind: 'CONSULT', agencyId: OTHER_WARD, request: 'Cho ý kiến', limit: { amount: 2, unit: 'working-day' }, isRequired: true, isLead: false, after: [] }],
    ...{ componentKeys: [], sharesAnswers: true, documentIds: [] },
  },
  ACKNOWLEDGE_AGENCY_STEP: { type: 'ACKNOWLEDGE_AGENCY_STEP', no: 1 },
  ANSWER_AGENCY_STEP: { type: 'ANSWER_AGENCY_STEP', no: 1, outcome: 'FAVOURABLE', answer: 'Đồng ý', documentIds: [] },
  RETURN_AGENCY_STEP: { type: 'RETURN_AGENCY_STEP', no: 1, reason: 'Không thuộc phường' },
  REDIRECT_AGENCY_STEP: { type: 'REDIRECT_AGENCY_STEP', no: 1, agencyId: CITY, note: '' },
  CLOSE_AGENCY_STEP: { type: 'CLOSE_AGENCY_STEP', no: 1, reason: 'Không cần nữa' },
} satisfies { [T in DossierActType]: Extract<DossierActBody, { type: T }> };

const inProcess = (): DossierState => {
  const received = after(submitted(), RECEPTION, { act: ACTS.RECEIVE });
  return after(received, LEADER, { act: ACTS.ASSIGN });
};

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'allowed';
};

describe('the main way of a dossier', () => {
  it('runs from submission to the returned result, each step with its own role', () => {
    const proposed = after(inProcess(), OFFICER, { act: ACTS.PROPOSE });
    expect(proposed.stepKey).toBe('approval');
    const approved = after(proposed, APPROVER, { act: ACTS.APPROVE });
    const issued = after(approved, CLERK, { act: ACTS.ISSUE_RESULT, at: '2026-04-20T09:00:00+07:00' });
    expect(issued).toMatchObject({ status: 'RESOLVED', resultKind: 'GRANTED', resolvedAt: '2026-04-20T02:00:00.000Z' });
    const returned = after(issued, RESULT, { act: ACTS.RETURN_RESULT, at: '2026-04-21T09:00:00+07:00' });
    expect(returned).toMatchObject({ status: 'RETURNED', endedAt: '2026-04-21T02:00:00.000Z', stepKey: null, version: 7 });
  });

  it('received Thursday 16/04/2026 14:00 with 3 working days is due Tuesday 21/04 14:00 (domain.md §2.4)', () => {
    const received = after(submitted(), RECEPTION, { act: ACTS.RECEIVE });
    expect(received).toMatchObject({ dueAt: '2026-04-21T07:00:00.000Z', originalDueAt: '2026-04-21T07:00:00.000Z', status: 'RECEIVED' });
  });

  it('is answered within 8 working hours of submission (NĐ 45/2020)', () => {
    expect(submitted().receptionDueAt).toBe('2026-04-17T07:00:00.000Z');
  });

  it('a proposal sent back returns to the officer who made it', () => {
    const proposed = after(inProcess(), OFFICER, { act: ACTS.PROPOSE });
    expect(after(proposed, APPROVER, { act: ACTS.RETURN_PROPOSAL })).toMatchObject({ holderId: 'PROCESSING_OFFICER', stepKey: 'appraisal', proposal: null });
  });
});

describe('the clock and supplements', () => {
  const asked = (rules = RULES) => {
    const context = { ...contextOf(inProcess(), OFFICER, instantFromIso('2026-04-17T08:00:00+07:00')), rules };
    return applyChange(context.state, decide(ACTS.REQUEST_SUPPLEMENT, context).change);
  };
  const answeredAt = instantFromIso('2026-04-21T08:00:00+07:00');

  it('stands while the citizen has it and restarts whole after the answer (NĐ 61/2018 art. 19.4)', () => {
    const state = asked();
    expect(state).toMatchObject({ status: 'SUPPLEMENT_REQUIRED', pausedSince: '2026-04-17T01:00:00.000Z' });
    const answered = applyChange(state, decide(ACTS.ANSWER_SUPPLEMENT, contextOf(state, OWNER, answeredAt)).change);
    expect(answered).toMatchObject({ status: 'PROCESSING', pausedSince: null, dueAt: '2026-04-24T01:00:00.000Z' });
    expect(answered.originalDueAt).toBe('2026-04-21T07:00:00.000Z');
  });

  it('resumes where the procedure says so: two working days waited move the due moment by two', () => {
    const rules = { ...RULES, clockPolicy: 'RESUME' as const };
    const state = asked(rules);
    const context = { ...contextOf(state, OWNER, answeredAt), rules };
    expect(decide(ACTS.ANSWER_SUPPLEMENT, context).change.dueAt).toBe('2026-04-23T07:00:00.000Z');
  });

  it('is asked once; a second time needs a leader and words', () => {
    const state = asked();
    const answered = applyChange(state, decide(ACTS.ANSWER_SUPPLEMENT, contextOf(state, OWNER, answeredAt)).change);
    expect(refusalOf('REQUEST_SUPPLEMENT', contextOf(answered, OFFICER))?.code).toBe('supplement.second-needs-approval');
    expect(refusalOf('REQUEST_SUPPLEMENT', contextOf(answered, LEADER))).toBeNull();
    expect(codeOf(() => decide({ ...ACTS.REQUEST_SUPPLEMENT, message: '' }, contextOf(answered, LEADER, answeredAt)))).toBe('reason.required');
  });

  it('an answer after the day given is refused with that day', () => {
    const late = instantFromIso('2026-04-27T08:00:00+07:00');
    expect(refusalOf('ANSWER_SUPPLEMENT', contextOf(asked(), OWNER, late))).toMatchObject({ code: 'supplement.expired' });
  });

  it('every paper asked for is answered at once, and no other', () => {
    const context = contextOf(asked(), OWNER, answeredAt);
    expect(codeOf(() => decide({ ...ACTS.ANSWER_SUPPLEMENT, papers: [] }, context))).toBe('supplement.paper-unanswered');
    const foreign = { ...ACTS.ANSWER_SUPPLEMENT, papers: [{ componentKey: 'mandate', documentIds: [DOC] }] };
    expect(codeOf(() => decide(foreign, context))).toBe('supplement.paper-not-in-procedure');
  });

  it('a paper outside the procedure cannot be asked for (NĐ 61/2018 art. 5.1)', () => {
    const act = { ...ACTS.REQUEST_SUPPLEMENT, papers: [{ componentKey: 'household-book', note: 'thiếu' }] };
    expect(codeOf(() => decide(act, contextOf(inProcess(), OFFICER)))).toBe('supplement.paper-not-in-procedure');
  });

  it('before reception a supplement starts the 8 working hours anew and no clock stands', () => {
    const waiting = after(submitted(), RECEPTION, { act: ACTS.REQUEST_SUPPLEMENT });
    expect(waiting).toMatchObject({ pausedSince: null, receivedAt: null });
    const answered = applyChange(waiting, decide(ACTS.ANSWER_SUPPLEMENT, contextOf(waiting, OWNER, answeredAt)).change);
    expect(answered).toMatchObject({ status: 'SUBMITTED', receptionDueAt: isoOf(addWorkingHours(CALENDAR, answeredAt, 8)) });
  });
});

describe('refusals', () => {
  it('name the wrong role, the wrong agency and the wrong step apart', () => {
    expect(refusalOf('RECEIVE', contextOf(submitted(), CLERK))?.code).toBe('dossier.wrong-role');
    expect(refusalOf('RECEIVE', contextOf(submitted(), staff('RECEPTION_OFFICER', OTHER_WARD)))?.code).toBe('dossier.wrong-agency');
    expect(refusalOf('APPROVE', contextOf(inProcess(), APPROVER))?.code).toBe('dossier.wrong-step');
    expect(refusalOf('PROPOSE', contextOf(inProcess(), staff('PROCESSING_OFFICER', undefined, 'other')))?.code).toBe('dossier.not-holder');
  });

  it('a grant at the city reaches its wards', () => {
    expect(refusalOf('RECEIVE', contextOf(submitted(), staff('RECEPTION_OFFICER', CITY)))).toBeNull();
  });

  it('a citizen acts on nobody else’s dossier', () => {
    expect(refusalOf('WITHDRAW', contextOf(submitted(), { kind: 'CITIZEN', id: 'stranger' }))?.code).toBe('dossier.not-owner');
  });

  it('a step that names papers waits until they are in order or do not apply, and names those that are not', () => {
    const workflow = RULES.workflow.map((step) => (step.kind === 'APPRAISAL' ? { ...step, documentsRequired: ['birth-proof', 'mandate'] } : step));
    const leaving = (verdicts: DossierState['verdicts']) =>
      refusalOf('PROPOSE', { ...contextOf({ ...inProcess(), verdicts }, OFFICER), rules: { ...RULES, workflow } });
    const open = (papers: string[]) => ({ code: 'dossier.papers-not-in-order', params: { papers, count: papers.length } });
    expect(leaving({})).toEqual(open(['birth-proof', 'mandate']));
    expect(leaving({ 'birth-proof': 'ACCEPTED', mandate: 'NOT_ACCEPTED' })).toEqual(open(['mandate']));
    expect(leaving({ 'birth-proof': 'ACCEPTED', mandate: 'NOT_APPLICABLE' })).toBeNull();
    expect(refusalOf('PROPOSE', contextOf(inProcess(), OFFICER))).toBeNull();
  });

  it('the result is not handed over while a fee is owed, and a fee is taken once', () => {
    const owing = { ...after(after(after(inProcess(), OFFICER, { act: ACTS.PROPOSE }), APPROVER, { act: ACTS.APPROVE }), CLERK, { act: ACTS.ISSUE_RESULT }), feeTotal: 8000 };
    expect(refusalOf('RETURN_RESULT', contextOf(owing, RESULT))).toEqual({ code: 'dossier.fee-unpaid', params: { amount: 8000 } });
    expect(codeOf(() => decide({ ...ACTS.RECORD_FEE, amount: 1 }, contextOf(owing, RESULT)))).toBe('dossier.fee-mismatch');
    const paid = after(owing, RESULT, { act: ACTS.RECORD_FEE });
    expect(refusalOf('RETURN_RESULT', contextOf(paid, RESULT))).toBeNull();
    expect(refusalOf('RECORD_FEE', contextOf(paid, RESULT))?.code).toBe('dossier.already-paid');
  });

  it.each(Object.keys(ACT_RULES) as DossierActType[])('%s is refused in every status outside its rule', (type) => {
    const everyone: Actor = { kind: 'SYSTEM' };
    const outside = DOSSIER_STATUSES.filter((status) => !(ACT_RULES[type].from as readonly DossierStatus[]).includes(status));
    for (const status of outside) {
      expect(refusalOf(type, contextOf({ ...submitted(), status }, everyone))).toEqual({ code: 'dossier.action-not-allowed', params: { status } });
    }
  });
});

describe('choices on screen', () => {
  it('show the officer one main act, and acts of other roles not at all', () => {
    const choices = actChoices(contextOf(submitted(), RECEPTION));
    expect(choices.filter((choice) => choice.main).map((choice) => choice.type)).toEqual(['RECEIVE']);
    expect(choices.some((choice) => choice.type === 'APPROVE')).toBe(false);
  });

  it('keep an act that is not possible now, with the reason', () => {
    const proposing = actChoices(contextOf(submitted(), OFFICER)).find((choice) => choice.type === 'PROPOSE');
    expect(proposing).toMatchObject({ allowed: false, refusal: { code: 'dossier.action-not-allowed' } });
  });
});

describe('every sequence of acts', () => {
  const actors = [OWNER, staff('PROCESSING_OFFICER', OTHER_WARD, 'asked'), RECEPTION, LEADER, OFFICER, APPROVER, CLERK, RESULT];
  const moves = fc.array(fc.record({ act: fc.constantFrom(...Object.values(ACTS)), actor: fc.constantFrom(...actors), hours: fc.integer({ min: 0, max: 30 }) }), { maxLength: 40 });

  it('leads through allowed moves only, and the state is the fold of the changes', () => {
    const allowedMoves = new Set(Object.values(ACT_RULES).flatMap((rule) => rule.from.map((from) => `${from}>${rule.to}`)));
    fc.assert(
      fc.property(moves, (sequence) => {
        let now = START;
        let state = submitted();
        const changes: Partial<DossierState>[] = [];
        for (const { act, actor, hours } of sequence) {
          now = addWorkingHours(CALENDAR, now, hours);
          const context = contextOf(state, actor, now);
          const predicted = refusalOf(act.type, context);
          const code = codeOf(() => changes.push(decide(act, context).change));
          if (predicted) expect(code).toBe(predicted.code);
          if (code !== 'allowed') continue;
          const before = state;
          state = applyChange(state, changes.at(-1) ?? {});
          expect(state.seq).toBe(before.seq + 1);
          const { to } = ACT_RULES[act.type];
          const target = to === 'BACK' || to === 'SAME' || state.status === to;
          expect(target && allowedMoves.has(`${before.status}>${to}`)).toBe(true);
          expect(state.endedAt !== null).toBe(['REJECTED_AT_INTAKE', 'WITHDRAWN', 'RETURNED'].includes(state.status));
          expect(state.pausedSince !== null).toBe(state.receivedAt !== null && ['SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED', 'STOPPED'].includes(state.status));
        }
        expect(changes.reduce<DossierState>(applyChange, submitted())).toEqual(state);
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('workflows', () => {
  it('the standard one is sound; one without approval is not', () => {
    expect(workflowFaults(RULES.workflow)).toEqual([]);
    expect(workflowFaults(RULES.workflow.filter((step) => step.kind !== 'APPROVAL'))).toEqual([
      { code: 'workflow-step-missing', step: null, kind: 'APPROVAL' },
    ]);
  });
});
