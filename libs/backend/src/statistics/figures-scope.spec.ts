import { describe, expect, it } from '@jest/globals';
import type { AgencyKind, StaffRole } from '@motcua/contracts';
import { AgencyTree, type AgencyNode } from '../identity/index.js';
import type { Caller } from '../platform/index.js';
import { figuresScope, yearBefore } from './figures-scope.js';

const node = (id: string, parentId: string | null, kind: AgencyKind): AgencyNode => ({
  id,
  code: id,
  name: id,
  shortName: null,
  kind,
  parentId,
  unitCode: null,
  validFrom: null,
  validTo: null,
  address: null,
  phone: null,
  workingHours: null,
  codeConfirmed: true,
  replacedById: null,
});

const tree = new AgencyTree([
  node('city', null, 'PROVINCE'),
  node('ward', 'city', 'COMMUNE'),
  node('desk', 'ward', 'CENTER'),
  node('other', 'city', 'COMMUNE'),
]);

const caller = (...grants: { role: StaffRole; agencyId: string }[]): Caller => ({
  accountId: 'somebody',
  kind: 'STAFF',
  fullName: 'Hoàng Thị Mai',
  grants,
  permissions: ['statistics'],
});
const known = { tree, today: '2026-11-22' };
const ofWard = caller({ role: 'MANAGER', agencyId: 'ward' });

describe('the scope of figures', () => {
  it('is the agencies of the manager and all below, from the first of January to today', () => {
    const scope = figuresScope({}, ofWard, known);
    expect([...scope.agencyIds].sort()).toEqual(['desk', 'ward']);
    expect(scope).toMatchObject({ from: '2026-01-01', to: '2026-11-22', field: null, level: null, channel: null });
  });

  it('counts an agency once when roles overlap', () => {
    const both = caller({ role: 'MANAGER', agencyId: 'city' }, { role: 'APPROVER', agencyId: 'ward' });
    expect(figuresScope({}, both, known).agencyIds).toHaveLength(4);
  });

  it('leaves out roles without figures', () => {
    const desk = caller({ role: 'RECEPTION_OFFICER', agencyId: 'city' });
    expect(figuresScope({}, desk, known).agencyIds).toEqual([]);
  });

  it('refuses an agency outside, also the one above', () => {
    for (const agencyId of ['other', 'city', 'nowhere'])
      expect(() => figuresScope({ agencyId }, ofWard, known)).toThrow('dossier.wrong-agency');
  });

  it('refuses a period that ends before it begins, and takes one day', () => {
    expect(() => figuresScope({ from: '2026-05-02', to: '2026-05-01' }, ofWard, known)).toThrow('statistics.period-invalid');
    expect(figuresScope({ from: '2026-05-01', to: '2026-05-01' }, ofWard, known)).toMatchObject({
      from: '2026-05-01',
      to: '2026-05-01',
    });
  });

  it('a year earlier keeps the day, but for 29 February', () => {
    const scope = figuresScope({ from: '2028-02-29', to: '2028-03-31' }, ofWard, known);
    expect(yearBefore(scope)).toMatchObject({ from: '2027-02-28', to: '2027-03-31' });
  });
});
