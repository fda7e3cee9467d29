import { describe, expect, it } from '@jest/globals';
import type { DossierActBody } from '@motcua/contracts';
import type { Actor } from '../access/index.js';
import { instantFromIso } from '../deadlines/index.js';
import { DomainError } from '../errors/index.js';
import type { ActContext } from './act-context.js';
import { decide } from './decide.js';
import { applyChange, type DossierState } from './dossier-state.js';
import { refusalOf } from './refusals.js';
import { contextOf, OWNER, RULES, staff, submitted } from './workflow-fixture.js';

const OFFICER = staff('PROCESSING_OFFICER');
const LEADER = staff('DEPARTMENT_LEADER');
const SYSTEM: Actor = { kind: 'SYSTEM' };
const MORNING = '2026-04-17T08:00:00+07:00';
const NEXT_WEEK = '2026-04-20T08:01:00+07:00';

const workflow = RULES.workflow.map((step) => (step.kind === 'APPRAISAL' ? { ...step, confirmHours: 8 } : step));
const ask: DossierActBody = { type: 'ASK_CONFIRMATION', text: 'Kiểm tra họ tên, ngày sinh', documentId: null };
const right: DossierActBody = { type: 'ANSWER_CONFIRMATION', isRight: true, text: '' };
const wrong: DossierActBody = { type: 'ANSWER_CONFIRMATION', isRight: false, text: 'Sai ngày sinh' };
const pass: DossierActBody = { type: 'PASS_CONFIRMATION' };

const contextAt = (state: DossierState, actor: Actor, at = MORNING): ActContext => ({ ...contextOf(state, actor, instantFromIso(at)), rules: { ...RULES, workflow } });
const then = (state: DossierState, actor: Actor, act: DossierActBody, at = MORNING) => applyChange(state, decide(act, contextAt(state, actor, at)).change);
const refusal = (type: DossierActBody['type'], state: DossierState, actor: Actor, at = MORNING) => refusalOf(type, contextAt(state, actor, at))?.code ?? null;
const inProcess = (state = submitted()): DossierState =>
  then(then(state, staff('RECEPTION_OFFICER'), { type: 'RECEIVE', note: '' }), LEADER, { type: 'ASSIGN', assigneeId: 'PROCESSING_OFFICER', note: '' });
const asked = () => then(inProcess(), OFFICER, ask);

describe('the check of a draft by the applicant', () => {
  it('has a time of its own within that of the dossier, and holds neither clock nor step', () => {
    const state = asked();
    expect(state).toMatchObject({ confirmation: { answer: null, answerBy: '2026-04-20T01:00:00.000Z' }, stepKey: 'appraisal', pausedSince: null });
    expect(state.dueAt).toBe(inProcess().dueAt);
  });

  it('is asked by the holder of the appraisal alone, in words, once at a time, where the procedure has it and somebody can answer', () => {
    expect(refusal('ASK_CONFIRMATION', inProcess(), staff('CLERK'))).toBe('dossier.wrong-role');
    expect(refusal('ASK_CONFIRMATION', inProcess(), staff('PROCESSING_OFFICER', undefined, 'colleague'))).toBe('dossier.not-holder');
    expect(refusal('ASK_CONFIRMATION', submitted(), OFFICER)).toBe('dossier.action-not-allowed');
    expect(refusal('ASK_CONFIRMATION', asked(), OFFICER)).toBe('confirmation.already-asked');
    expect(refusal('ASK_CONFIRMATION', { ...inProcess(), ownerAccountId: null }, OFFICER)).toBe('message.no-account');
    expect(refusalOf('ASK_CONFIRMATION', contextOf(inProcess(), OFFICER))?.code).toBe('confirmation.not-in-procedure');
    expect(() => then(inProcess(), OFFICER, { ...ask, text: '' })).toThrow(DomainError);
  });

  it('is answered by its owner alone and in time; what is not right is said in words', () => {
    expect(refusal('ANSWER_CONFIRMATION', asked(), { kind: 'CITIZEN', id: 'stranger' })).toBe('dossier.not-owner');
    expect(refusal('ANSWER_CONFIRMATION', asked(), OFFICER)).toBe('dossier.wrong-role');
    expect(refusal('ANSWER_CONFIRMATION', inProcess(), OWNER)).toBe('confirmation.none-open');
    expect(refusal('ANSWER_CONFIRMATION', asked(), OWNER, NEXT_WEEK)).toBe('confirmation.expired');
    expect(() => then(asked(), OWNER, { ...wrong, text: '' })).toThrow('reason.required');
    expect(then(asked(), OWNER, wrong).confirmation?.answer).toBe('WRONG');
    expect(refusal('ANSWER_CONFIRMATION', then(asked(), OWNER, right), OWNER)).toBe('confirmation.none-open');
  });

  it('keeps the proposal waiting until it is answered or its time has passed, stated or not', () => {
    expect(refusal('PROPOSE', asked(), OFFICER)).toBe('confirmation.in-time');
    expect(refusal('PROPOSE', then(asked(), OWNER, right), OFFICER)).toBeNull();
    expect(refusal('PROPOSE', asked(), OFFICER, NEXT_WEEK)).toBeNull();
    expect(refusal('ASK_CONFIRMATION', then(asked(), OWNER, wrong), OFFICER)).toBeNull();
  });

  it('is passed over by the system alone and not before its time', () => {
    expect(refusal('PASS_CONFIRMATION', asked(), SYSTEM)).toBe('confirmation.in-time');
    expect(refusal('PASS_CONFIRMATION', asked(), LEADER, NEXT_WEEK)).toBe('dossier.wrong-role');
    const silent = then(asked(), SYSTEM, pass, NEXT_WEEK);
    expect(silent.confirmation?.answer).toBe('SILENT');
    expect(refusal('PASS_CONFIRMATION', silent, SYSTEM, NEXT_WEEK)).toBe('confirmation.none-open');
  });
});
