import { describe, expect, it } from '@jest/globals';
import type { DossierActBody } from '@motcua/contracts';
import { DomainError } from '../errors/index.js';
import { instantFromIso } from '../deadlines/index.js';
import { explainDue } from './clock.js';
import { decide } from './decide.js';
import { applyChange, type DossierState } from './dossier-state.js';
import { refusalOf } from './refusals.js';
import { after, CALENDAR, contextOf, OTHER_WARD, OWNER, RULES, staff, submitted } from './workflow-fixture.js';

const LEADER = staff('DEPARTMENT_LEADER');
const APPROVER = staff('APPROVER');
const OFFICER = staff('PROCESSING_OFFICER');
const EXTEND = { type: 'EXTEND', reason: 'Cần xác minh với bệnh viện', newDueAt: '2026-04-24T14:00:00+07:00' } as const;
const APOLOGIZE = { ...EXTEND, type: 'APOLOGIZE' } as const;
const PREPARE = { ...EXTEND, type: 'PREPARE_APOLOGY' } as const;

/** Received Thursday 16/04/2026 14:00 with 3 working days: due Tuesday 21/04 14:00; held by the officer. */
const inProcess = (): DossierState => {
  const received = after(submitted(), staff('RECEPTION_OFFICER'), { act: { type: 'RECEIVE', note: '' } });
  return after(received, LEADER, { act: { type: 'ASSIGN', assigneeId: 'PROCESSING_OFFICER', note: '' } });
};
const at = (text: string) => instantFromIso(`2026-04-${text}:00+07:00`);
const refused = (act: DossierActBody, state: DossierState, moment: string, actor = APPROVER): string => {
  try {
    decide(act, contextOf(state, actor, at(moment)));
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'allowed';
};

describe('an extension (NĐ 61/2018 art. 19.9)', () => {
  it('moves the due moment once, in time, by a leader; the first promise stays known', () => {
    const extended = after(inProcess(), APPROVER, { act: EXTEND, at: '2026-04-20T16:59:00+07:00' });
    expect(extended).toMatchObject({ dueAt: '2026-04-24T07:00:00.000Z', originalDueAt: '2026-04-21T07:00:00.000Z', version: 4 });
    expect(refused({ ...EXTEND, newDueAt: '2026-04-28T14:00:00+07:00' }, extended, '21T09:00')).toBe('extension.already-used');
  });

  it('is refused after the close of the working day before, with that moment', () => {
    expect(refused(EXTEND, inProcess(), '20T17:00')).toBe('allowed');
    const late = refusalOf('EXTEND', contextOf(inProcess(), APPROVER, at('20T17:01')));
    expect(late).toEqual({ code: 'extension.too-late', params: { lastMoment: '2026-04-20T10:00:00.000Z' } });
  });

  it('needs a reason and a later, working moment', () => {
    expect(refused({ ...EXTEND, reason: '' }, inProcess(), '20T09:00')).toBe('reason.required');
    expect(refused({ ...EXTEND, newDueAt: '2026-04-21T14:00:00+07:00' }, inProcess(), '20T09:00')).toBe('extension.new-due-not-later');
    expect(refused({ ...EXTEND, newDueAt: '2026-04-25T09:00:00+07:00' }, inProcess(), '20T09:00')).toBe('extension.new-due-not-working');
  });

  it('is decided by leaders of the agency, not by who holds the dossier', () => {
    expect(refused(EXTEND, inProcess(), '20T09:00', OFFICER)).toBe('dossier.wrong-role');
    expect(refused(EXTEND, inProcess(), '20T09:00', staff('APPROVER', OTHER_WARD))).toBe('dossier.wrong-agency');
    expect(refused(EXTEND, inProcess(), '20T09:00', OWNER)).toBe('dossier.wrong-role');
    expect(refused(EXTEND, inProcess(), '20T09:00', staff('ONE_STOP_HEAD'))).toBe('allowed');
  });

  it('is not possible where no limit is stated, nor while the clock stands', () => {
    expect(refused(EXTEND, { ...inProcess(), dueAt: null }, '20T09:00')).toBe('extension.no-due-time');
    expect(refused(EXTEND, { ...inProcess(), status: 'SUPPLEMENT_REQUIRED' }, '20T09:00')).toBe('dossier.action-not-allowed');
  });

  it('stands in the explanation, and a later hold goes on from the new date', () => {
    const extended = after(inProcess(), APPROVER, { act: EXTEND, at: '2026-04-20T09:00:00+07:00' });
    const asked = after(extended, OFFICER, { act: { type: 'REQUIRE_PAYMENT', amount: 1000, reason: 'Thuế' }, at: '2026-04-21T08:00:00+07:00' });
    const paid = after(asked, OFFICER, { act: { type: 'CONFIRM_PAYMENT', receiptNo: '' }, at: '2026-04-22T08:00:00+07:00' });
    expect(paid.dueAt).toBe('2026-04-27T07:00:00.000Z');
    const lines = explainDue(paid, RULES.timeLimit, CALENDAR);
    expect(lines.map(({ kind }) => kind)).toEqual(['START', 'WORKING_DAYS', 'WEEKEND_SKIPPED', 'EXTENSION', 'HOLD', 'WEEKEND_SKIPPED', 'DUE']);
    expect(lines.at(-1)).toMatchObject({ at: paid.dueAt });
  });
});

describe('an apology without extension', () => {
  it('is refused while the due moment can still be moved', () => {
    expect(refused(APOLOGIZE, inProcess(), '20T09:00')).toBe('apology.extend-instead');
  });

  it('names a date and leaves the due moment: late stays late, extended in time does not', () => {
    const issue = (state: DossierState) => {
      const ready = { ...state, stepKey: 'issue', approvedById: 'a' };
      const act = { type: 'ISSUE_RESULT', documentId: '01900000-0000-7000-8000-0000000000aa', resultNumber: '' } as const;
      return decide(act, contextOf(ready, staff('CLERK'), at('23T09:00'))).data['timeliness'];
    };
    const sorry = after(inProcess(), APPROVER, { act: APOLOGIZE, at: '2026-04-21T08:00:00+07:00' });
    expect(sorry).toMatchObject({ dueAt: '2026-04-21T07:00:00.000Z', apology: { newDueAt: '2026-04-24T07:00:00.000Z' } });
    expect(issue(sorry)).toBe('OVERDUE');
    expect(issue(after(inProcess(), APPROVER, { act: EXTEND, at: '2026-04-20T08:00:00+07:00' }))).toBe('EARLY');
  });

  it('may be repeated only with a later date', () => {
    const sorry = after(inProcess(), APPROVER, { act: APOLOGIZE, at: '2026-04-21T08:00:00+07:00' });
    expect(refused(APOLOGIZE, sorry, '22T08:00')).toBe('extension.new-due-not-later');
    expect(refused({ ...APOLOGIZE, newDueAt: '2026-04-28T09:00:00+07:00' }, sorry, '22T08:00')).toBe('allowed');
  });
});

describe('an apology prepared', () => {
  it('by the holder stands before the leader and goes with the decision', () => {
    const drafted = after(inProcess(), OFFICER, { act: PREPARE, at: '2026-04-20T08:00:00+07:00' });
    expect(drafted).toMatchObject({ version: 3, apologyDraft: { newDueAt: '2026-04-24T07:00:00.000Z', byId: 'PROCESSING_OFFICER' } });
    expect(after(drafted, APPROVER, { act: EXTEND, at: '2026-04-20T09:00:00+07:00' }).apologyDraft).toBeNull();
    expect(refused(PREPARE, inProcess(), '20T08:00', staff('PROCESSING_OFFICER', undefined, 'other'))).toBe('dossier.not-holder');
  });

  it('by the system offers three working days more and never replaces what an officer wrote', () => {
    const byItself = { ...PREPARE, newDueAt: null } as const;
    const drafted = after(inProcess(), { kind: 'SYSTEM' }, { act: byItself, at: '2026-04-20T07:30:00+07:00' });
    expect(drafted.apologyDraft).toMatchObject({ newDueAt: '2026-04-24T07:00:00.000Z', byId: null });
    expect(refused(byItself, drafted, '20T07:31', { kind: 'SYSTEM' })).toBe('dossier.action-not-allowed');
    expect(refused(PREPARE, drafted, '20T07:31', OFFICER)).toBe('allowed');
  });

  it('is dropped when the date it was about moves by itself', () => {
    const drafted = after(inProcess(), OFFICER, { act: PREPARE, at: '2026-04-20T08:00:00+07:00' });
    const asked: DossierActBody = { type: 'REQUEST_SUPPLEMENT', papers: [{ componentKey: 'birth-proof', note: 'Mờ' }], message: '', replyBy: null };
    const waiting = after(drafted, OFFICER, { act: asked, at: '2026-04-20T09:00:00+07:00' });
    const answer: DossierActBody = { type: 'ANSWER_SUPPLEMENT', papers: [{ componentKey: 'birth-proof', documentIds: ['x'] }], message: '' };
    const context = contextOf(waiting, OWNER, at('22T09:00'));
    expect(applyChange(waiting, decide(answer, context).change).apologyDraft).toBeNull();
  });
});
