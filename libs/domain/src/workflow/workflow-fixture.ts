import { STANDARD_WORKFLOW, type DossierActBody, type StaffRole } from '@motcua/contracts';
import { buildWorkCalendar, instantFromIso, type Instant } from '../deadlines/index.js';
import type { Actor } from '../access/index.js';
import type { ActContext } from './act-context.js';
import type { AgencyPlaces } from './agency-step-state.js';
import { emptyState, submit } from './begin.js';
import { decide } from './decide.js';
import { applyChange, type CaseRules, type DossierState } from './dossier-state.js';

export const WARD = '01900000-0000-7000-8000-000000000001';
export const CITY = '01900000-0000-7000-8000-000000000002';
export const OTHER_WARD = '01900000-0000-7000-8000-000000000003';
export const PATH = [WARD, CITY];

/** The other ward works by the same calendar, below the same city. */
export const PLACES: AgencyPlaces = { path: (id) => (id === WARD || id === OTHER_WARD ? [id, CITY] : id === CITY ? [CITY] : []), calendar: () => CALENDAR };

export const OWNER: Actor = { kind: 'CITIZEN', id: 'owner' };

/** Staff with one role; by default at the competent ward. */
export const staff = (role: StaffRole, agencyId = WARD, id: string = role): Actor => ({ kind: 'STAFF', id, grants: [{ role, agencyId }] });

const HOURS = [
  { from: '07:30', to: '11:30' },
  { from: '13:00', to: '17:00' },
];

export const CALENDAR = buildWorkCalendar({
  hours: { monday: HOURS, tuesday: HOURS, wednesday: HOURS, thursday: HOURS, friday: HOURS, saturday: [], sunday: [] },
  days: [],
  years: [2026, 2027],
});

export const RULES: CaseRules = {
  workflow: STANDARD_WORKFLOW,
  timeLimit: { amount: 3, unit: 'working-day' },
  clockPolicy: 'RESTART',
  supplementDays: 5,
  componentKeys: ['birth-proof', 'mandate'],
};

/** Thursday 16/04/2026 14:00 in Hải Phòng. */
export const START = instantFromIso('2026-04-16T14:00:00+07:00');

export function contextOf(state: DossierState, actor: Actor, now: Instant = START): ActContext {
  return { state, rules: RULES, actor, agencyPath: PATH, now, calendar: CALENDAR, places: PLACES, assigneeRoles: ['PROCESSING_OFFICER'] };
}

/** A dossier just sent by its owner. */
export function submitted(over: { feeTotal?: number | null } = {}): DossierState {
  const begin = { channel: 'ONLINE', onlineLevel: 4, returnMethod: 'COUNTER', ownerAccountId: 'owner', feePaid: null, now: START } as const;
  const empty = emptyState({ ...begin, feeTotal: over.feeTotal ?? 0 });
  return applyChange(empty, submit(contextOf(empty, OWNER)).change);
}

/** The state after one act. @throws DomainError as `decide` does */
export function after(state: DossierState, actor: Actor, move: { act: DossierActBody; at?: string }): DossierState {
  const now = move.at ? instantFromIso(move.at) : START;
  return applyChange(state, decide(move.act, contextOf(state, actor, now)).change);
}
