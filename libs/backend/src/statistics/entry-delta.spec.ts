import { describe, expect, it } from '@jest/globals';
import { ACT_TYPES, MEASURES, type ActType } from '@motcua/contracts';
import { deltaOf, type Delta } from './entry-delta.js';

const EXPECTED = {
  SUBMIT: [{}, { submitted: 1 }],
  INTAKE: [{}, { submitted: 1, received: 1 }],
  HAND_IN: [{}, { submitted: 1 }],
  ASSIGN_COMPETENT_AGENCY: [{}, { submitted: 1 }],
  RECEIVE: [{ answeredInTime: true }, { received: 1, receptionInTime: 1 }],
  REJECT_AT_INTAKE: [{ answeredInTime: false }, { rejectedAtIntake: 1, receptionLate: 1 }],
  REQUEST_SUPPLEMENT: [{}, { supplementsAsked: 1 }],
  ANSWER_SUPPLEMENT: [{}, {}],
  WITHDRAW: [{}, { withdrawn: 1 }],
  ASSIGN: [{}, {}],
  JUDGE_PAPERS: [{}, {}],
  ASK_CONFIRMATION: [{}, {}],
  ANSWER_CONFIRMATION: [{}, {}],
  PASS_CONFIRMATION: [{}, {}],
  PROPOSE: [{}, {}],
  RETURN_PROPOSAL: [{}, {}],
  APPROVE: [{}, {}],
  ISSUE_RESULT: [
    { timeliness: 'EARLY', resultKind: 'GRANTED' },
    { resolvedEarly: 1, granted: 1 },
  ],
  RETURN_RESULT: [{}, { returned: 1 }],
  REQUIRE_PAYMENT: [{}, {}],
  CONFIRM_PAYMENT: [{}, {}],
  STOP: [{}, { stopped: 1 }],
  RESUME: [{}, { stopped: -1 }],
  RESOLVE_AT_ONCE: [
    { timeliness: 'EARLY', resultKind: 'PARTLY_GRANTED' },
    { resolvedEarly: 1, partlyGranted: 1, returned: 1 },
  ],
  CORRECT_RESULT: [{}, {}],
  UNDO: [{}, {}],
  RECOUNT_DUE: [{}, {}],
  PREPARE_APOLOGY: [{}, {}],
  EXTEND: [{}, {}],
  APOLOGIZE: [{}, {}],
  REOPEN: [
    { timeliness: 'OVERDUE', resultKind: 'REFUSED' },
    { resolvedLate: -1, refused: -1 },
  ],
  RECORD_FEE: [{}, {}],
  DISPATCH_POST: [{}, {}],
  NOTE: [{}, {}],
  MESSAGE: [{}, {}],
  LABEL: [{}, {}],
  SEND_TO_AGENCIES: [{}, {}],
  ACKNOWLEDGE_AGENCY_STEP: [{}, {}],
  ANSWER_AGENCY_STEP: [{}, {}],
  RETURN_AGENCY_STEP: [{}, {}],
  REDIRECT_AGENCY_STEP: [{}, {}],
  CLOSE_AGENCY_STEP: [{}, {}],
} as const satisfies Record<ActType, readonly [Record<string, unknown>, Delta]>;

describe('what a journal entry moves', () => {
  it.each(ACT_TYPES)('%s', (act) => {
    const [data, delta] = EXPECTED[act];
    expect(deltaOf({ act, data })).toEqual(delta);
  });

  it.each([
    ['SUBMIT', {}],
    ['HAND_IN', {}],
    ['WITHDRAW', { withdrawn: 1, submitted: 1 }],
  ] as const)('%s while nobody knows who is competent', (act, delta) => {
    expect(deltaOf({ act, data: { coordination: 'UNKNOWN' } })).toEqual(delta);
  });

  it.each([
    ['EARLY', 'resolvedEarly'],
    ['ON_TIME', 'resolvedOnTime'],
    ['OVERDUE', 'resolvedLate'],
  ])('a result that is %s counts as %s, and a reopening takes just that back', (timeliness, measure) => {
    const data = { timeliness, resultKind: 'GRANTED' };
    const issued = deltaOf({ act: 'ISSUE_RESULT', data });
    const reopened = deltaOf({ act: 'REOPEN', data });
    expect(issued).toEqual({ [measure]: 1, granted: 1 });
    for (const name of MEASURES) expect((issued[name] ?? 0) + (reopened[name] ?? 0)).toBe(0);
  });

  it('a late answer counts late, and one without a word about it in time', () => {
    expect(deltaOf({ act: 'RECEIVE', data: { answeredInTime: false } })).toEqual({ received: 1, receptionLate: 1 });
    expect(deltaOf({ act: 'RECEIVE', data: {} })).toEqual({ received: 1, receptionInTime: 1 });
  });

  it('words it does not know count for nothing', () => {
    expect(deltaOf({ act: 'ISSUE_RESULT', data: { timeliness: 'SOON', resultKind: 7 } })).toEqual({});
  });
});
