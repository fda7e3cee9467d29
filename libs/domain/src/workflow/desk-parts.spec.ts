import { describe, expect, it } from '@jest/globals';
import type { DossierActType } from '@motcua/contracts';
import { emptyState, handIn } from './begin.js';
import { deskPartsOf } from './desk-parts.js';
import { applyChange, type DossierState } from './dossier-state.js';
import { refusalOf } from './refusals.js';
import { after, contextOf, OTHER_WARD, PLACES, staff, START, WARD } from './workflow-fixture.js';
import { ACT_RULES } from './act-rules.js';

const RECEPTION = staff('RECEPTION_OFFICER', OTHER_WARD);
const RESULTS = staff('RESULT_OFFICER', OTHER_WARD);
const BEGIN = { channel: 'COUNTER', onlineLevel: 2, returnMethod: 'COUNTER', ownerAccountId: null, feeTotal: 0, feePaid: null, now: START } as const;

/** Handed in at the other ward for the ward; collected there too when `collectAtId` says so. */
function handedIn(collectAtId?: string): DossierState {
  const empty = emptyState({ ...BEGIN, collectAtId });
  return applyChange(empty, handIn(contextOf(empty, RECEPTION), OTHER_WARD).change);
}

const resolved = (state: DossierState): DossierState =>
  applyChange(state, { status: 'RESOLVED', stepKey: 'return', resultKind: 'GRANTED', receivedAt: state.submittedAt, resolvedAt: state.submittedAt });

const allowedFor = (state: DossierState, actor: typeof RECEPTION): DossierActType[] =>
  (Object.keys(ACT_RULES) as DossierActType[]).filter((type) => refusalOf(type, contextOf(state, actor)) === null);

describe('the parts of desks elsewhere', () => {
  it('where it was handed in: what the person at its counter needs, and no act of the competent agency', () => {
    const state = handedIn();
    expect(allowedFor(state, RECEPTION).sort()).toEqual(['RECORD_FEE', 'WITHDRAW']);
    expect(refusalOf('RECEIVE', contextOf(state, RECEPTION))?.code).toBe('dossier.wrong-agency');
    const asked = after(state, staff('RECEPTION_OFFICER'), {
      act: { type: 'REQUEST_SUPPLEMENT', papers: [{ componentKey: 'birth-proof', note: 'Mờ' }], message: '', replyBy: null },
    });
    expect(allowedFor(asked, RECEPTION)).toContain('ANSWER_SUPPLEMENT');
    expect(refusalOf('ANSWER_SUPPLEMENT', contextOf(asked, staff('CLERK', OTHER_WARD)))?.code).toBe('dossier.wrong-role');
  });

  it('where the result is collected: to return it, once it is there', () => {
    const state = handedIn(OTHER_WARD);
    expect(refusalOf('RETURN_RESULT', contextOf(state, RESULTS))?.code).toBe('dossier.action-not-allowed');
    expect(refusalOf('RETURN_RESULT', contextOf(resolved(state), RESULTS))).toBeNull();
    expect(refusalOf('RETURN_RESULT', contextOf(resolved(handedIn()), RESULTS))?.code).toBe('dossier.wrong-agency');
    expect(refusalOf('REOPEN', contextOf(resolved(state), staff('APPROVER', OTHER_WARD)))?.code).toBe('dossier.wrong-agency');
  });

  it('belong to the counter alone, not to all who work there', () => {
    const path = PLACES.path;
    expect(deskPartsOf(handedIn(OTHER_WARD), RECEPTION, path)).toEqual(['HANDED_IN', 'COLLECT']);
    expect(deskPartsOf(handedIn(), RESULTS, path)).toEqual(['HANDED_IN']);
    expect(deskPartsOf(handedIn(OTHER_WARD), staff('PROCESSING_OFFICER', OTHER_WARD), path)).toEqual([]);
    expect(deskPartsOf(handedIn(OTHER_WARD), staff('RECEPTION_OFFICER', WARD), path)).toEqual([]);
  });
});
