import { describe, expect, it } from '@jest/globals';
import { DOSSIER_STATUSES, RESULT_KINDS, type DossierActBody, type DossierActType } from '@motcua/contracts';
import { DomainError } from '../errors/index.js';
import type { Actor } from '../access/index.js';
import { ACT_RULES, ACTS_AFTER_END, ENDED_STATUSES, ruleOf } from './act-rules.js';
import { decide } from './decide.js';
import { applyChange, type CaseRules, type DossierState } from './dossier-state.js';
import { refusalOf } from './refusals.js';
import { UNDO_OF_ACT } from './undo.js';
import { after, contextOf, RULES, staff, START, submitted } from './workflow-fixture.js';

const RECEPTION = staff('RECEPTION_OFFICER');
const LEADER = staff('DEPARTMENT_LEADER');
const OFFICER = staff('PROCESSING_OFFICER');
const APPROVER = staff('APPROVER');
const DOC = '01900000-0000-7000-8000-0000000000aa';
const AT_ONCE: DossierActBody = {
  ...{ type: 'RESOLVE_AT_ONCE', outcome: 'GRANTED', documentId: DOC, resultNumber: '7' },
  ...{ receiverName: 'Nguyễn Văn Nam', originalsReturned: true, note: '' },
};
const PROPOSE: DossierActBody = { type: 'PROPOSE', outcome: 'PARTLY_GRANTED', opinion: 'Đủ một phần', draftDocumentId: null };
const UNDO: DossierActBody = { type: 'UNDO', reason: 'Bấm nhầm' };
const AT_DESK: CaseRules = { ...RULES, noAppointment: true };

const received = () => after(submitted(), RECEPTION, { act: { type: 'RECEIVE', note: '' } });
const inProcess = () => after(received(), LEADER, { act: { type: 'ASSIGN', assigneeId: 'PROCESSING_OFFICER', note: '' } });
const under = (rules: CaseRules, state: DossierState, actor: Actor) => ({ ...contextOf(state, actor), rules });
const codeOf = (act: DossierActBody, context: Parameters<typeof decide>[1]): string => {
  try {
    decide(act, context);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'allowed';
};

describe('a result without appointment (NĐ 61/2018 art. 17.4)', () => {
  it('is recorded and handed over in one sitting, and counts as early', () => {
    const { change, data } = decide(AT_ONCE, under(AT_DESK, received(), RECEPTION));
    expect(change).toMatchObject({ status: 'RETURNED', resultKind: 'GRANTED', results: 1, stepKey: null, holderId: null });
    expect([change.resolvedAt, change.returnedAt, change.endedAt]).toEqual(Array(3).fill('2026-04-16T07:00:00.000Z'));
    expect(data).toMatchObject({ timeliness: 'EARLY', ordinal: 1, documentId: DOC });
  });

  it('exists only where the version says so, needs a receiver, a reason to refuse, and the fee', () => {
    expect(codeOf(AT_ONCE, contextOf(received(), RECEPTION))).toBe('dossier.appointment-needed');
    expect(codeOf({ ...AT_ONCE, receiverName: '' } as DossierActBody, under(AT_DESK, received(), RECEPTION))).toBe('field.empty');
    expect(codeOf({ ...AT_ONCE, outcome: 'REFUSED' } as DossierActBody, under(AT_DESK, received(), RECEPTION))).toBe('reason.required');
    expect(codeOf(AT_ONCE, under(AT_DESK, { ...received(), feeTotal: 8000 }, RECEPTION))).toBe('dossier.fee-unpaid');
    expect(codeOf(AT_ONCE, under(AT_DESK, inProcess(), RECEPTION))).toBe('dossier.action-not-allowed');
    expect(codeOf(AT_ONCE, under(AT_DESK, received(), staff('CLERK')))).toBe('dossier.wrong-role');
  });
});

describe('a result granted in part', () => {
  it('is proposed, approved and issued as that', () => {
    const proposed = after(inProcess(), OFFICER, { act: PROPOSE });
    const approved = after(proposed, APPROVER, { act: { type: 'APPROVE', note: '' } });
    const issued = after(approved, staff('CLERK'), { act: { type: 'ISSUE_RESULT', documentId: DOC, resultNumber: '' } });
    expect(issued.resultKind).toBe('PARTLY_GRANTED');
    expect(RESULT_KINDS).toContain('PARTLY_GRANTED');
  });
});

describe('an ended dossier', () => {
  const types = Object.keys(ACT_RULES) as DossierActType[];

  it('takes the acts of the table and no other, whoever asks', () => {
    const everybody: Actor = { kind: 'SYSTEM' };
    for (const status of DOSSIER_STATUSES.filter((one) => ENDED_STATUSES.includes(one))) {
      const possible = types.filter((type) => refusalOf(type, contextOf({ ...inProcess(), status }, everybody)) === null);
      expect(possible).toEqual(ACTS_AFTER_END[status as keyof typeof ACTS_AFTER_END]);
      expect(types.filter((type) => ruleOf(type).from.includes(status))).toEqual(possible);
    }
  });

  it('keeps its end when its result is corrected: a new result that names the one it stands for', () => {
    const returned = applyChange(received(), decide(AT_ONCE, under(AT_DESK, received(), RECEPTION)).change);
    const act: DossierActBody = { type: 'CORRECT_RESULT', reason: 'Sai họ tên', documentId: DOC, resultNumber: '8' };
    const { change, data } = decide(act, contextOf(returned, LEADER, START));
    expect(change).toEqual({ results: 2, status: 'RETURNED', version: returned.version + 1, seq: returned.seq + 1 });
    expect(data).toEqual({ documentId: DOC, ordinal: 2, corrects: 1 });
    expect(codeOf({ ...act, reason: '' }, contextOf(returned, LEADER))).toBe('reason.required');
    expect(codeOf(act, contextOf(returned, staff('CLERK')))).toBe('dossier.wrong-role');
    expect(codeOf(act, contextOf(inProcess(), LEADER))).toBe('dossier.action-not-allowed');
  });
});

describe('undoing one’s own last step', () => {
  /** Version, seq and the possibility itself go on; all else is as before. */
  const withoutCount = ({ version: _version, seq: _seq, undo: _undo, ...rest }: DossierState) => rest;

  it('puts everything back as it stood, with an entry of its own', () => {
    const before = inProcess();
    const proposed = after(before, OFFICER, { act: PROPOSE });
    const undone = after(proposed, OFFICER, { act: UNDO });
    expect(withoutCount(undone)).toEqual(withoutCount(before));
    expect([undone.version, undone.seq]).toEqual([before.version + 2, before.seq + 2]);
    expect(decide(UNDO, contextOf(proposed, OFFICER)).data).toEqual({ undoneAct: 'PROPOSE', undoneSeq: proposed.seq });
  });

  it('gives a dossier that was assigned by mistake back to those who assign', () => {
    const undone = after(inProcess(), LEADER, { act: UNDO });
    expect(undone).toMatchObject({ status: 'RECEIVED', holderId: null, stepKey: received().stepKey });
  });

  it('is for who did it, once, and gone when somebody built on it; notes and facts build on nothing', () => {
    const proposed = after(inProcess(), OFFICER, { act: PROPOSE });
    expect(refusalOf('UNDO', contextOf(proposed, APPROVER))?.code).toBe('undo.not-own');
    const noted = after(proposed, RECEPTION, { act: { type: 'NOTE', text: 'Đã gọi điện' } });
    expect(refusalOf('UNDO', contextOf(noted, OFFICER))).toBeNull();
    const approved = after(noted, APPROVER, { act: { type: 'APPROVE', note: '' } });
    expect(refusalOf('UNDO', contextOf(approved, OFFICER))?.code).toBe('undo.not-own');
    const undone = after(approved, APPROVER, { act: UNDO });
    expect(refusalOf('UNDO', contextOf(undone, APPROVER))?.code).toBe('undo.nothing');
    expect(codeOf({ ...UNDO, reason: '' }, contextOf(approved, APPROVER))).toBe('reason.required');
  });

  it('is never offered for what reached the applicant, cost money or moved the clock', () => {
    expect(refusalOf('UNDO', contextOf(received(), RECEPTION))?.code).toBe('undo.nothing');
    const stopped = after(inProcess(), LEADER, { act: { type: 'STOP', reason: 'Chờ', legalBasis: '' } });
    expect(refusalOf('UNDO', contextOf(stopped, LEADER))?.code).toBe('undo.nothing');
    const possible = Object.entries(UNDO_OF_ACT).filter(([, answer]) => answer === 'POSSIBLE');
    expect(possible.map(([type]) => type)).toEqual(['ASSIGN', 'PROPOSE', 'RETURN_PROPOSAL', 'APPROVE']);
  });
});
