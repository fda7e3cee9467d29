import { describe, expect, it } from '@jest/globals';
import { DEFAULT_WORKING_HOURS, type AgencyWrite } from '@motcua/contracts';
import { AgencyTree, isInForce, type AgencyNode } from './agency-tree.js';
import { agencyProblems } from './agency-rules.js';
import { AdministratorScope, changedRoles } from './staff-scope.js';

function node(id: string, parentId: string | null, more: Partial<AgencyNode> = {}): AgencyNode {
  return {
    id,
    code: id.toUpperCase(),
    name: `Cơ quan ${id}`,
    shortName: null,
    kind: 'DEPARTMENT',
    parentId,
    unitCode: null,
    validFrom: null,
    validTo: null,
    address: null,
    phone: null,
    workingHours: null,
    codeConfirmed: true,
    replacedById: null,
    ...more,
  };
}

const saturdayHours = { ...DEFAULT_WORKING_HOURS, saturday: [{ from: '08:00', to: '11:00' }] };
const tree = new AgencyTree([
  node('city', null),
  node('ward', 'city', { workingHours: saturdayHours }),
  node('desk', 'ward'),
  node('office', 'city'),
]);

function write(more: Partial<AgencyWrite>): AgencyWrite {
  return {
    code: 'H24.9',
    name: 'Cơ quan',
    shortName: null,
    kind: 'DIVISION',
    parentId: 'ward',
    unitCode: null,
    validFrom: null,
    validTo: null,
    address: null,
    phone: null,
    workingHours: null,
    ...more,
  };
}

describe('agency tree', () => {
  it('knows what lies below and above an agency, itself included', () => {
    expect(tree.subtree('city')).toEqual(['city', 'ward', 'office', 'desk']);
    expect(tree.path('desk')).toEqual(['desk', 'ward', 'city']);
    expect(tree.subtree('nowhere')).toEqual([]);
  });

  it('takes working hours from the nearest agency that states any', () => {
    expect(tree.workingHoursOf('desk')).toBe(saturdayHours);
    expect(tree.workingHoursOf('office')).toBeNull();
  });

  it('counts both ends of a period in', () => {
    const june = { validFrom: '2026-06-01', validTo: '2026-06-30' };
    expect(
      ['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map((day) => isInForce(june, day)),
    ).toEqual([false, true, true, false]);
  });
});

describe('an agency as written', () => {
  it('may not lie below itself', () => {
    expect(agencyProblems(tree, write({ parentId: 'desk' }), 'ward')).toEqual([
      { path: 'parentId', code: 'field.option-unknown', params: { reason: 'CYCLE' } },
    ]);
  });

  it('needs a parent that exists, and there is one root only', () => {
    expect(agencyProblems(tree, write({ parentId: 'gone' }), null)[0]?.code).toBe('agency.not-found');
    expect(agencyProblems(tree, write({ parentId: null }), null)[0]?.code).toBe('field.empty');
    expect(agencyProblems(tree, write({ parentId: null }), 'city')).toEqual([]);
  });

  it('ends after it began and not before the agencies below it', () => {
    expect(
      agencyProblems(tree, write({ validFrom: '2026-02-01', validTo: '2026-01-01' }), null)[0]?.path,
    ).toBe('validTo');
    expect(
      agencyProblems(tree, write({ parentId: 'city', validTo: '2026-01-01' }), 'ward')[0]?.params,
    ).toMatchObject({ reason: 'AGENCIES_BELOW' });
  });
});

describe('what an administrator reaches', () => {
  const always = { validFrom: null, validTo: null, covers: null };
  const ofWard = new AdministratorScope(tree, {
    kind: 'STAFF',
    id: 'a',
    grants: [{ role: 'ADMINISTRATOR', agencyId: 'ward' }],
  });
  const ofCity = new AdministratorScope(tree, {
    kind: 'STAFF',
    id: 'b',
    grants: [{ role: 'ADMINISTRATOR', agencyId: 'city' }],
  });

  it('is his own agency and all below it, never above or beside', () => {
    expect(['ward', 'desk', 'city', 'office'].map((id) => ofWard.reachesAgency(id))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('excludes roles of the whole installation unless he administers the root', () => {
    expect(ofWard.reachesRole({ role: 'OPERATOR', agencyId: 'desk' })).toBe(false);
    expect(ofCity.reachesRole({ role: 'OPERATOR', agencyId: 'city' })).toBe(true);
  });

  it('excludes an account that holds anything outside it, though he sees it in his list', () => {
    const both = [
      { role: 'CLERK' as const, agencyId: 'desk', ...always },
      { role: 'ADMINISTRATOR' as const, agencyId: 'city', ...always },
    ];
    expect(ofWard.reachesAccount(both)).toBe(false);
    expect(ofWard.sees(both)).toBe(true);
    expect(ofWard.reachesAccount([])).toBe(false);
    expect(ofCity.reachesAccount(both)).toBe(true);
  });

  it('tells given and taken roles, a changed period being both', () => {
    const clerk = { role: 'CLERK' as const, agencyId: 'desk', ...always };
    expect(changedRoles([clerk], [clerk])).toEqual([]);
    expect(changedRoles([clerk], [{ ...clerk, validTo: '2026-12-31' }])).toHaveLength(2);
  });
});
