import { describe, expect, it } from '@jest/globals';
import type { DossierActBody } from '@motcua/contracts';
import { DomainError } from '../errors/index.js';
import type { Actor } from '../access/index.js';
import { instantFromIso } from '../deadlines/index.js';
import { actChoices } from './choices.js';
import { decide } from './decide.js';
import { agencyStepsOf, isStepLate, stepsOfActor, stepsReadBy } from './agency-step-state.js';
import { applyChange, type DossierState } from './dossier-state.js';
import { refusalOf } from './refusals.js';
import { after, CITY, contextOf, OTHER_WARD, OWNER, PLACES, staff, START, submitted, WARD } from './workflow-fixture.js';

const LEADER = staff('DEPARTMENT_LEADER');
const OFFICER = staff('PROCESSING_OFFICER');
const ASKED = staff('PROCESSING_OFFICER', OTHER_WARD, 'asked');
const ASKED_CLERK = staff('CLERK', OTHER_WARD, 'asked-clerk');
const ASKED_LEADER = staff('DEPARTMENT_LEADER', OTHER_WARD, 'asked-leader');
const THIRD = staff('PROCESSING_OFFICER', '01900000-0000-7000-8000-000000000009', 'third');

type Send = Extract<DossierActBody, { type: 'SEND_TO_AGENCIES' }>;

const step = (over: Partial<Send['steps'][number]> = {}): Send['steps'][number] => ({
  ...{ kind: 'CONSULT', agencyId: OTHER_WARD, request: 'Cho ý kiến về ranh giới thửa đất', limit: { amount: 2, unit: 'working-day' } },
  ...{ isRequired: true, isLead: false, after: [] },
  ...over,
});
const send = (...steps: Send['steps']): Send => ({ type: 'SEND_TO_AGENCIES', steps, componentKeys: ['birth-proof'], sharesAnswers: true, documentIds: [] });
const acknowledge: DossierActBody = { type: 'ACKNOWLEDGE_AGENCY_STEP', no: 1 };
const answer: DossierActBody = { type: 'ANSWER_AGENCY_STEP', no: 1, outcome: 'FAVOURABLE', answer: 'Đồng ý', documentIds: [] };
const returned: DossierActBody = { type: 'RETURN_AGENCY_STEP', no: 1, reason: 'Không thuộc địa bàn' };
const redirect = (agencyId: string): DossierActBody => ({ type: 'REDIRECT_AGENCY_STEP', no: 1, agencyId, note: '' });
const close: DossierActBody = { type: 'CLOSE_AGENCY_STEP', no: 1, reason: 'Quá hạn, đi tiếp' };
const propose: DossierActBody = { type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ điều kiện', draftDocumentId: null };

/** In appraisal with the officer since Thursday 16/04/2026 14:00. */
const inProcess = (): DossierState => {
  const received = after(submitted(), staff('RECEPTION_OFFICER'), { act: { type: 'RECEIVE', note: '' } });
  return after(received, LEADER, { act: { type: 'ASSIGN', assigneeId: 'PROCESSING_OFFICER', note: '' } });
};
const sent = (...steps: Send['steps']): DossierState => after(inProcess(), OFFICER, { act: send(...(steps.length > 0 ? steps : [step()])) });
const stages = (state: DossierState) => agencyStepsOf(state).map(({ stage }) => stage);

const refusedWith = (run: () => unknown): { code: string; fields: string[] } => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, fields: error.fields.map(({ path, code }) => `${path}: ${code}`) };
    throw error;
  }
  return { code: 'allowed', fields: [] };
};
const codeOf = (state: DossierState, actor: Actor, move: { act: DossierActBody; at?: string }) => refusedWith(() => after(state, actor, move)).code;

describe('asking another agency', () => {
  it('has a clock of its own by the calendar of that agency, within the time of the dossier (domain.md §2.4)', () => {
    const state = sent();
    expect(agencyStepsOf(state)).toEqual([expect.objectContaining({ no: 1, stage: 'SENT', sentById: 'PROCESSING_OFFICER', dueAt: '2026-04-20T07:00:00.000Z' })]);
    expect(state).toMatchObject({ dueAt: '2026-04-21T07:00:00.000Z', pausedSince: null, stepKey: 'appraisal', holderId: 'PROCESSING_OFFICER' });
  });

  it('names every fault at its field', () => {
    const wrong = send(
      step({ agencyId: WARD }),
      step({ agencyId: 'ffffffff-0000-7000-8000-000000000000', request: '' }),
      step({ isLead: true, after: [2] }),
      step({ isLead: true }),
    );
    const { code, fields } = refusedWith(() => after(inProcess(), OFFICER, { act: { ...wrong, componentKeys: ['household-book'] } }));
    expect(code).toBe('request.invalid-fields');
    expect(fields).toEqual([
      'act.steps.0.agencyId: agency-step.own-agency',
      'act.steps.1.agencyId: agency.not-found',
      'act.steps.1.request: reason.required',
      'act.steps.2.after: agency-step.order-unknown',
      'act.steps.2.isLead: agency-step.one-lead',
      'act.steps.3.agencyId: agency-step.already-asked',
      'act.steps.3.isLead: agency-step.one-lead',
      'act.componentKeys: supplement.paper-not-in-procedure',
    ]);
  });

  it('is for the holder and his leaders, while the dossier is appraised', () => {
    expect(codeOf(inProcess(), staff('PROCESSING_OFFICER', WARD, 'colleague'), { act: send(step()) })).toBe('dossier.not-holder');
    expect(codeOf(inProcess(), staff('CLERK'), { act: send(step()) })).toBe('dossier.wrong-role');
    expect(codeOf(inProcess(), ASKED, { act: send(step()) })).toBe('dossier.wrong-agency');
    expect(codeOf(inProcess(), OWNER, { act: send(step()) })).toBe('dossier.wrong-role');
    expect(codeOf(submitted(), LEADER, { act: send(step()) })).toBe('dossier.action-not-allowed');
    expect(codeOf(inProcess(), LEADER, { act: send(step()) })).toBe('allowed');
  });

  it('the same agency is not asked the same twice while the first is open', () => {
    expect(refusedWith(() => after(sent(), OFFICER, { act: send(step()) })).fields).toEqual(['act.steps.0.agencyId: agency-step.already-asked']);
    expect(codeOf(sent(), OFFICER, { act: send(step({ kind: 'TASK' })) })).toBe('allowed');
  });
});

describe('the agency that is asked', () => {
  it('takes it, holds it and answers; then the sender may propose', () => {
    const held = after(sent(), ASKED_CLERK, { act: acknowledge });
    expect(agencyStepsOf(held)[0]).toMatchObject({ stage: 'ACKNOWLEDGED', holderId: 'asked-clerk' });
    const taken = after(held, ASKED, { act: acknowledge });
    expect(agencyStepsOf(taken)[0]).toMatchObject({ holderId: 'asked' });
    expect(codeOf(taken, OFFICER, { act: propose })).toBe('agency-step.required-open');
    const answered = after(taken, ASKED, { act: answer });
    expect(agencyStepsOf(answered)[0]).toMatchObject({ stage: 'ANSWERED', outcome: 'FAVOURABLE' });
    expect(codeOf(answered, OFFICER, { act: propose })).toBe('allowed');
  });

  it('answers only what it has taken, by its holder or his leader, and once', () => {
    expect(codeOf(sent(), ASKED, { act: answer })).toBe('agency-step.not-acknowledged');
    const taken = after(sent(), ASKED, { act: acknowledge });
    expect(codeOf(taken, ASKED, { act: acknowledge })).toBe('agency-step.already-held');
    expect(codeOf(taken, staff('PROCESSING_OFFICER', OTHER_WARD, 'colleague'), { act: answer })).toBe('dossier.not-holder');
    expect(codeOf(taken, ASKED_CLERK, { act: answer })).toBe('dossier.wrong-role');
    expect(codeOf(taken, ASKED, { act: { ...answer, answer: '' } })).toBe('reason.required');
    const answered = after(taken, ASKED_LEADER, { act: answer });
    expect(codeOf(answered, ASKED_LEADER, { act: answer })).toBe('agency-step.wrong-stage');
  });

  it('a third agency and the sender have no part in it', () => {
    expect(codeOf(sent(), THIRD, { act: acknowledge })).toBe('dossier.wrong-agency');
    expect(codeOf(sent(), OFFICER, { act: acknowledge })).toBe('dossier.wrong-agency');
    expect(codeOf(sent(), OWNER, { act: acknowledge })).toBe('dossier.wrong-role');
    const two = sent(step(), step({ agencyId: CITY }));
    expect(codeOf(two, ASKED, { act: { type: 'ACKNOWLEDGE_AGENCY_STEP', no: 2 } })).toBe('dossier.wrong-agency');
    expect(codeOf(two, ASKED, { act: { type: 'ACKNOWLEDGE_AGENCY_STEP', no: 9 } })).toBe('agency-step.not-found');
  });

  it('sees one main act: to take it, then to answer', () => {
    const mainOf = (state: DossierState) => actChoices(contextOf(state, ASKED)).filter(({ main }) => main).map(({ type }) => type);
    expect(mainOf(sent())).toEqual(['ACKNOWLEDGE_AGENCY_STEP']);
    expect(mainOf(after(sent(), ASKED, { act: acknowledge }))).toEqual(['ANSWER_AGENCY_STEP']);
    expect(actChoices(contextOf(inProcess(), ASKED))).toEqual([]);
  });

  it('grows the version by what decides, so that a proposal written before an answer is stale; taking it does not', () => {
    const state = sent();
    const taken = after(state, ASKED, { act: acknowledge });
    expect(taken.version).toBe(state.version);
    expect(after(taken, ASKED, { act: answer }).version).toBe(state.version + 1);
    expect(after(taken, ASKED, { act: returned }).version).toBe(state.version + 1);
  });
});

describe('the wrong recipient', () => {
  const back = () => after(sent(), ASKED_CLERK, { act: returned, at: '2026-04-17T09:00:00+07:00' });

  it('returns it with words, loses sight of it, and the sender sends it on with a new clock', () => {
    const state = back();
    expect(agencyStepsOf(state)[0]).toMatchObject({ stage: 'RETURNED', holderId: null, dueAt: null });
    expect(stepsOfActor(state, ASKED, PLACES)).toEqual([]);
    expect(codeOf(state, OFFICER, { act: propose })).toBe('agency-step.required-open');
    const redirected = after(state, OFFICER, { act: redirect(CITY), at: '2026-04-17T14:00:00+07:00' });
    expect(agencyStepsOf(redirected)[0]).toMatchObject({ stage: 'SENT', agencyId: CITY, dueAt: '2026-04-21T07:00:00.000Z' });
  });

  it('is not sent back to itself, to the sender or to nobody, nor sent on before it came back', () => {
    const fields = (agencyId: string) => refusedWith(() => after(back(), OFFICER, { act: redirect(agencyId) })).fields;
    expect(fields(OTHER_WARD)).toEqual(['act.agencyId: agency-step.same-agency']);
    expect(fields(WARD)).toEqual(['act.agencyId: agency-step.own-agency']);
    expect(fields('ffffffff-0000-7000-8000-000000000000')).toEqual(['act.agencyId: agency.not-found']);
    expect(codeOf(sent(), OFFICER, { act: redirect(CITY) })).toBe('agency-step.wrong-stage');
    expect(codeOf(sent(), ASKED, { act: { ...returned, reason: '' } })).toBe('reason.required');
  });
});

describe('silence', () => {
  const LATE = '2026-04-20T14:01:00+07:00';

  it('after its due moment lets the sender go on without the answer, which is noted (NĐ 61/2018 art. 19.5)', () => {
    const state = sent();
    expect(codeOf(state, OFFICER, { act: close, at: '2026-04-20T13:59:00+07:00' })).toBe('agency-step.still-in-time');
    expect(codeOf(state, LEADER, { act: close })).toBe('allowed');
    expect(agencyStepsOf(state).map((one) => isStepLate(one, instantFromIso(LATE)))).toEqual([true]);
    const decision = decide(close, contextOf(state, OFFICER, instantFromIso(LATE)));
    expect(decision.data).toMatchObject({ no: 1, isSilent: true });
    expect(codeOf(applyChange(state, decision.change), OFFICER, { act: propose, at: LATE })).toBe('allowed');
  });

  it('what was not required never held the proposal up, and is closed when the dossier is decided', () => {
    const proposed = after(sent(step({ isRequired: false })), OFFICER, { act: propose });
    const approved = after(proposed, staff('APPROVER'), { act: { type: 'APPROVE', note: '' } });
    expect(stages(approved)).toEqual(['SENT']);
    const issued = after(approved, staff('CLERK'), { act: { type: 'ISSUE_RESULT', documentId: OTHER_WARD, resultNumber: '1' } });
    expect(stages(issued)).toEqual(['CLOSED']);
    expect(codeOf(issued, ASKED, { act: acknowledge })).toBe('dossier.wrong-agency');
    expect(stages(after(sent(), OWNER, { act: { type: 'WITHDRAW', reason: '' } }))).toEqual(['CLOSED']);
  });
});

describe('several agencies', () => {
  it('at once: all begin together, and the one that leads reads all answers', () => {
    const state = sent(step({ isLead: true }), step({ agencyId: CITY }));
    expect(stages(state)).toEqual(['SENT', 'SENT']);
    expect(stepsReadBy(state, ASKED, PLACES).map(({ no }) => no)).toEqual([1, 2]);
    const plain = sent(step(), step({ agencyId: CITY }));
    expect(stepsReadBy(plain, ASKED, PLACES).map(({ no }) => no)).toEqual([1]);
  });

  it('one after another: the next begins with its own clock when the one before has answered', () => {
    const state = sent(step({ kind: 'TASK', agencyId: CITY }), step({ kind: 'TASK', after: [0] }));
    expect(stages(state)).toEqual(['SENT', 'WAITING']);
    expect(stepsOfActor(state, ASKED, PLACES)).toEqual([]);
    const city = staff('PROCESSING_OFFICER', CITY, 'city');
    const taken = after(state, city, { act: acknowledge });
    const at = '2026-04-20T09:00:00+07:00';
    const decision = decide(answer, contextOf(taken, city, instantFromIso(at)));
    expect(decision.data).toMatchObject({ started: [{ no: 2, agencyId: OTHER_WARD }] });
    const next = applyChange(taken, decision.change);
    expect(agencyStepsOf(next)[1]).toMatchObject({ stage: 'SENT', sentAt: '2026-04-20T02:00:00.000Z', dueAt: '2026-04-22T02:00:00.000Z' });
    expect(stepsReadBy(next, ASKED, PLACES).map(({ no }) => no)).toEqual([1, 2]);
  });

  it('an order is kept when a step in the middle is closed by a leader', () => {
    const state = sent(step({ kind: 'TASK', agencyId: CITY }), step({ kind: 'TASK', after: [0] }));
    expect(stages(after(state, LEADER, { act: close }))).toEqual(['CLOSED', 'SENT']);
  });
});

it('a dossier that asks nobody keeps nothing about it', () => {
  expect(refusalOf('PROPOSE', contextOf(inProcess(), OFFICER, START))).toBeNull();
  expect(inProcess()).not.toHaveProperty('agencySteps');
});
