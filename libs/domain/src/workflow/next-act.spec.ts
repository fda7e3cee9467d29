import { describe, expect, it } from '@jest/globals';
import { STAFF_ROLES, type DossierActBody } from '@motcua/contracts';
import type { Actor } from '../access/index.js';
import { actChoices } from './choices.js';
import { currentStep, type DossierState } from './dossier-state.js';
import { mainActAt, nextActFor } from './next-act.js';
import { after, contextOf, OWNER, PATH, RULES, staff, submitted } from './workflow-fixture.js';

const officer = staff('PROCESSING_OFFICER', undefined, 'officer');
const MAIN_JOB: [Actor, DossierActBody][] = [
  [staff('RECEPTION_OFFICER'), { type: 'RECEIVE', note: '' }],
  [staff('DEPARTMENT_LEADER'), { type: 'ASSIGN', assigneeId: 'officer', note: '' }],
  [officer, { type: 'PROPOSE', outcome: 'GRANTED', opinion: 'Đủ', draftDocumentId: null }],
  [staff('APPROVER'), { type: 'APPROVE', note: '' }],
  [staff('CLERK'), { type: 'ISSUE_RESULT', documentId: '01900000-0000-7000-8000-000000000009', resultNumber: '1' }],
  [staff('RESULT_OFFICER'), { type: 'RETURN_RESULT', receiverName: 'A', originalsReturned: true, note: '' }],
];

const positionOf = (state: DossierState) => {
  const step = currentStep(state, RULES);
  const { status, holderId, ownerAccountId } = state;
  return { status, holderId, ownerAccountId, stepKind: step?.kind ?? null, stepRole: step?.role ?? null };
};

/** Every state of the main job, and one that waits for the citizen. */
function statesOfMainJob(): DossierState[] {
  const states = [submitted()];
  for (const [actor, act] of MAIN_JOB) states.push(after(states.at(-1) ?? submitted(), actor, { act }));
  const papers = [{ componentKey: 'birth-proof', note: 'Mờ' }];
  return [
    ...states,
    after(submitted(), staff('RECEPTION_OFFICER'), { act: { type: 'REQUEST_SUPPLEMENT', papers, message: '', replyBy: null } }),
  ];
}

describe('the next act of a list row', () => {
  it('is what the dossier page would offer as its main act, for every role at every step', () => {
    const everybody: Actor[] = [OWNER, officer, { kind: 'CITIZEN', id: 'stranger' }, ...STAFF_ROLES.map((role) => staff(role))];
    for (const state of statesOfMainJob()) {
      for (const actor of everybody) {
        const main = actChoices(contextOf(state, actor)).find((choice) => choice.main && choice.allowed)?.type ?? null;
        expect([state.status, state.stepKey, actor, nextActFor(positionOf(state), { actor, agencyPath: PATH, workingPath: PATH })]).toEqual([
          state.status,
          state.stepKey,
          actor,
          main,
        ]);
      }
    }
  });

  it('is to give the dossier to somebody while nobody holds the appraisal, also where a workflow assigns by no step', () => {
    expect(mainActAt({ status: 'RECEIVED', stepKind: 'APPRAISAL', holderId: null })).toBe('ASSIGN');
    expect(mainActAt({ status: 'PROCESSING', stepKind: 'APPRAISAL', holderId: 'officer' })).toBe('PROPOSE');
  });

  it('is nothing after the end', () => {
    const ended = statesOfMainJob()[MAIN_JOB.length];
    expect(ended && mainActAt(positionOf(ended))).toBeNull();
  });
});
