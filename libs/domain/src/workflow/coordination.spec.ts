import { describe, expect, it } from '@jest/globals';
import type { DossierActBody, DossierActType } from '@motcua/contracts';
import { coordinatorOf } from '../access/index.js';
import { ACT_RULES } from './act-rules.js';
import { emptyState, submit } from './begin.js';
import { mainAct } from './choices.js';
import { decide } from './decide.js';
import { applyChange, placeOfWork, type DossierState } from './dossier-state.js';
import { refusalOf } from './refusals.js';
import { contextOf, OTHER_WARD, OWNER, RULES, staff, submitted, START, WARD } from './workflow-fixture.js';

const COORDINATOR = staff('RECEPTION_OFFICER');
const NAME: DossierActBody = { type: 'ASSIGN_COMPETENT_AGENCY', agencyId: OTHER_WARD, reason: 'Theo nơi cư trú' };

/** Sent by somebody who did not know where; the ward of the fixture plays the centre. */
function sought(): DossierState {
  const begin = { channel: 'ONLINE', onlineLevel: 4, returnMethod: 'COUNTER', ownerAccountId: 'owner', feeTotal: 0, feePaid: null, now: START } as const;
  const empty = emptyState(begin);
  return applyChange(empty, submit(contextOf(empty, OWNER), 'UNKNOWN').change);
}
const withOffer = (state: DossierState) => ({ ...contextOf(state, COORDINATOR), offersHere: true });

describe('a dossier whose competent agency nobody knows', () => {
  it('is given to one, returned or withdrawn, and nothing else is done with it', () => {
    const state = sought();
    const possible = (Object.keys(ACT_RULES) as DossierActType[]).filter((type) => refusalOf(type, contextOf(state, COORDINATOR)) === null);
    expect(possible.sort()).toEqual(['ASSIGN_COMPETENT_AGENCY', 'LABEL', 'MESSAGE', 'NOTE', 'REJECT_AT_INTAKE', 'WITHDRAW']);
    expect(refusalOf('RECEIVE', contextOf(state, COORDINATOR))?.code).toBe('coordination.open');
    expect(mainAct({ state, rules: RULES })).toBe('ASSIGN_COMPETENT_AGENCY');
    expect(placeOfWork(state, RULES)).toBe('COORDINATION');
  });

  it('waits for the reception by the agency that is named, by the promise that was made', () => {
    const { change, data } = decide(NAME, withOffer(sought()));
    expect(change).toMatchObject({ coordination: null, status: 'SUBMITTED', version: 2, receptionDueAt: submitted().receptionDueAt });
    expect(data).toMatchObject({ agencyId: OTHER_WARD, fromAgencyId: WARD });
    const found = applyChange(sought(), change);
    expect([placeOfWork(found, RULES), refusalOf('ASSIGN_COMPETENT_AGENCY', contextOf(found, COORDINATOR))?.code]).toEqual(['RECEPTION', 'coordination.none']);
  });

  it('is not given without a reason, nor to an agency that does not decide this', () => {
    expect(() => decide({ ...NAME, reason: '' }, withOffer(sought()))).toThrow('reason.required');
    expect(() => decide(NAME, contextOf(sought(), COORDINATOR))).toThrow('agency.not-competent');
  });

  it('belongs to the desk of the centre', () => {
    const state = sought();
    expect(refusalOf('ASSIGN_COMPETENT_AGENCY', contextOf(state, staff('RECEPTION_OFFICER', OTHER_WARD)))?.code).toBe('dossier.wrong-agency');
    expect(refusalOf('ASSIGN_COMPETENT_AGENCY', contextOf(state, staff('CLERK')))?.code).toBe('dossier.wrong-role');
    expect(refusalOf('ASSIGN_COMPETENT_AGENCY', contextOf(state, OWNER))?.code).toBe('dossier.wrong-role');
  });

  it('that ends before says so', () => {
    const { change, data } = decide({ type: 'WITHDRAW', reason: '' }, contextOf(sought(), OWNER));
    expect([change.coordination, data['coordination']]).toEqual([null, 'UNKNOWN']);
    expect(decide({ type: 'WITHDRAW', reason: '' }, contextOf(submitted(), OWNER)).data).not.toHaveProperty('coordination');
  });
});

describe('the centre that finds out', () => {
  const agency = (id: string, parentId: string | null, kind: 'PROVINCE' | 'CENTER' | 'COMMUNE', validTo: string | null = null) =>
    ({ id, code: `H24.${id}`, kind, parentId, validFrom: null, validTo }) as const;
  const city = agency('1', null, 'PROVINCE');

  it('is the one of the province in force, not that of a commune', () => {
    const all = [city, agency('9', '1', 'CENTER', '2026-01-01'), agency('63', '1', 'CENTER'), agency('64', '1', 'CENTER'), agency('5', '31', 'CENTER')];
    expect(coordinatorOf(all, '2026-04-16')?.id).toBe('63');
    expect(coordinatorOf([city, agency('31', '1', 'COMMUNE')], '2026-04-16')).toBeUndefined();
  });
});
