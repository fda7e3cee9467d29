import { describe, expect, it } from '@jest/globals';
import { STANDARD_WORKFLOW, type AgencyRule, type DossierActBody, type DossierActType, type StaffRole, type StepKind, type WorkflowStep } from '@motcua/contracts';
import type { Actor } from '../access/index.js';
import { plainDate } from '../deadlines/index.js';
import type { ActContext } from './act-context.js';
import { decide } from './decide.js';
import { applyChange, type DossierState } from './dossier-state.js';
import { nextActFor } from './next-act.js';
import { refusalOf } from './refusals.js';
import { agencyOfStep, routeOf } from './step-agency.js';
import { appraisalPathOf } from './to-step.js';
import { CITY, contextOf, OTHER_WARD, PATH, staff, submitted } from './workflow-fixture.js';

const around = { competent: 'H24.1', receiving: 'H24.2', parent: 'H24' };
const context = (values: Record<string, string | number>) => ({ values, today: plainDate('2026-11-27') });
const byArea: AgencyRule = { by: 'EXPRESSION', code: { if: [{ '>': [{ var: 'area' }, 500] }, 'H24.17', 'H24.9'] } };

describe('the agency of a step', () => {
  it.each<[AgencyRule | undefined, string]>([
    [undefined, 'H24.1'],
    [{ by: 'COMPETENT' }, 'H24.1'],
    [{ by: 'RECEIVING' }, 'H24.2'],
    [{ by: 'PARENT' }, 'H24'],
    [{ by: 'NAMED', agencyCode: 'H24.5' }, 'H24.5'],
    [byArea, 'H24.17'],
  ])('by %j is %s', (agencyRule, code) => {
    expect(agencyOfStep(agencyRule ? { agencyRule } : {}, around, context({ area: 501 }))).toBe(code);
  });

  it('is the competent one where the rule gives none', () => {
    const alone = { competent: 'H24', receiving: null, parent: null };
    const rules: AgencyRule[] = [{ by: 'RECEIVING' }, { by: 'PARENT' }, { by: 'EXPRESSION', code: { var: 'where' } }, { by: 'EXPRESSION', code: { '+': [1, 2] } }];
    for (const agencyRule of rules) expect(agencyOfStep({ agencyRule }, alone, context({}))).toBe('H24');
  });

  it('of the reception routes a new dossier, that of later steps does not', () => {
    const at = (kind: string) => STANDARD_WORKFLOW.map((step) => (step.kind === kind ? { ...step, agencyRule: byArea } : step));
    expect(routeOf(at('RECEPTION'), around, context({ area: 20 }))).toBe('H24.9');
    expect(routeOf(at('APPRAISAL'), around, context({ area: 20 }))).toBe('H24.1');
  });
});

describe('a step of another agency', () => {
  const HALL = OTHER_WARD;
  const stepsAt = (kinds: Partial<Record<StepKind, string>>) => ({ agencyOf: ({ kind }: WorkflowStep) => kinds[kind] ?? null });
  const approvalThere = stepsAt({ APPROVAL: HALL });
  const contextAt = (state: DossierState, actor: Actor, rules = approvalThere): ActContext => ({ ...contextOf(state, actor), ...rules });
  const played = (acts: readonly [DossierActBody, Actor][], rules = approvalThere): DossierState =>
    acts.reduce((state, [act, actor]) => applyChange(state, decide(act, contextAt(state, actor, rules)).change), submitted());

  const receive: [DossierActBody, Actor] = [{ type: 'RECEIVE', note: '' }, staff('RECEPTION_OFFICER')];
  const assign: [DossierActBody, Actor] = [{ type: 'ASSIGN', assigneeId: 'PROCESSING_OFFICER', note: '' }, staff('DEPARTMENT_LEADER')];
  const propose: [DossierActBody, Actor] = [{ type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ', draftDocumentId: null }, staff('PROCESSING_OFFICER')];
  const approve: DossierActBody = { type: 'APPROVE', note: '' };
  const proposed = () => played([receive, assign, propose]);
  const there = (role: StaffRole) => staff(role, HALL);
  const refusal = (type: DossierActType, state: DossierState, actor: Actor, rules = approvalThere) => refusalOf(type, contextAt(state, actor, rules))?.code ?? null;

  it('is done by its own people and by nobody of the competent agency; then the dossier comes back', () => {
    const state = proposed();
    expect(state).toMatchObject({ stepKey: 'approval', workingAgencyId: HALL, holderId: null });
    expect(refusal('APPROVE', state, staff('APPROVER'))).toBe('dossier.wrong-agency');
    expect(refusal('APPROVE', state, there('CLERK'))).toBe('dossier.wrong-role');
    expect(refusal('APPROVE', state, there('APPROVER'))).toBeNull();
    const approved = applyChange(state, decide(approve, contextAt(state, there('APPROVER'))).change);
    expect(approved).toMatchObject({ stepKey: 'issue', workingAgencyId: null });
    expect(refusal('ISSUE_RESULT', approved, staff('CLERK'))).toBeNull();
    expect(refusal('ISSUE_RESULT', approved, there('CLERK'))).toBe('dossier.wrong-agency');
  });

  it('goes back with the proposal that it sends back, and with one that its author takes back', () => {
    const state = proposed();
    const back = decide({ type: 'RETURN_PROPOSAL', reason: 'Thiếu căn cứ' }, contextAt(state, there('APPROVER')));
    expect(applyChange(state, back.change)).toMatchObject({ stepKey: 'appraisal', workingAgencyId: null, holderId: 'PROCESSING_OFFICER' });
    const undone = decide({ type: 'UNDO', reason: 'Nhầm' }, contextAt(state, staff('PROCESSING_OFFICER')));
    expect(applyChange(state, undone.change)).toMatchObject({ stepKey: 'appraisal', workingAgencyId: null });
  });

  it('leaves the clock, the end and the letters to the leader of the competent agency', () => {
    const state = proposed();
    expect(refusal('STOP', state, staff('APPROVER'))).toBeNull();
    expect(refusal('STOP', state, there('APPROVER'))).toBe('dossier.wrong-agency');
    expect(refusal('EXTEND', state, there('DEPARTMENT_LEADER'))).toBe('dossier.wrong-agency');
    expect(refusal('NOTE', state, there('CLERK'))).toBeNull();
    expect(refusal('NOTE', state, staff('CLERK'))).toBeNull();
  });

  it('at the return is of the desk that took the dossier in: fee and parcel too', () => {
    const returnThere = stepsAt({ RETURN: HALL });
    const issue: DossierActBody = { type: 'ISSUE_RESULT', documentId: '01900000-0000-7000-8000-000000000009', resultNumber: '1' };
    const state = played([receive, assign, propose, [approve, staff('APPROVER')], [issue, staff('CLERK')]], returnThere);
    expect(state).toMatchObject({ status: 'RESOLVED', stepKey: 'return', workingAgencyId: HALL });
    expect(refusal('RETURN_RESULT', state, staff('RESULT_OFFICER'), returnThere)).toBe('dossier.wrong-agency');
    expect(refusal('RECORD_FEE', state, there('RESULT_OFFICER'), returnThere)).toBeNull();
    const over = decide({ type: 'RETURN_RESULT', receiverName: 'A', originalsReturned: true, note: '' }, contextAt(state, there('RESULT_OFFICER'), returnThere));
    expect(applyChange(state, over.change)).toMatchObject({ status: 'RETURNED', stepKey: null, workingAgencyId: null });
  });

  it('of the appraisal is given to its own officers by its own leader', () => {
    const allThere = stepsAt({ ASSIGNMENT: HALL, APPRAISAL: HALL });
    const state = played([receive], allThere);
    expect(state).toMatchObject({ stepKey: 'assignment', workingAgencyId: HALL });
    expect(appraisalPathOf(contextAt(state, there('DEPARTMENT_LEADER'), allThere))[0]).toBe(HALL);
    expect(refusal('ASSIGN', state, staff('DEPARTMENT_LEADER'), allThere)).toBe('dossier.wrong-agency');
    const given = decide({ type: 'ASSIGN', assigneeId: 'PROCESSING_OFFICER', note: '' }, contextAt(state, there('DEPARTMENT_LEADER'), allThere));
    expect(applyChange(state, given.change)).toMatchObject({ stepKey: 'appraisal', workingAgencyId: HALL, holderId: 'PROCESSING_OFFICER' });
  });

  it('is of the competent agency again when its agency has become history', () => {
    const state = { ...proposed(), workingAgencyId: 'ffffffff-0000-7000-8000-000000000000' };
    expect(refusal('APPROVE', state, staff('APPROVER'))).toBeNull();
  });

  it('shows in a list the same next act as on the page', () => {
    const state = proposed();
    const position = { status: state.status, stepKind: 'APPROVAL', stepRole: 'APPROVER', holderId: null, ownerAccountId: 'owner' } as const;
    const next = (actor: Actor) => nextActFor(position, { actor, agencyPath: PATH, workingPath: [HALL, CITY] });
    expect([next(there('APPROVER')), next(staff('APPROVER'))]).toEqual(['APPROVE', null]);
  });
});
