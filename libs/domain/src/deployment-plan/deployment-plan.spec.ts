import { describe, expect, it } from '@jest/globals';
import type { OnlineLevel } from '@motcua/contracts';
import fc from 'fast-check';
import { dayNumberOf, plainDateOf } from '../deadlines/instant.js';
import { dueDayOf } from './due-day.js';
import { levelReached, lowestLevelOn, type HeldLevel, type ServiceLevels } from './level-reached.js';
import { mayManagePlans, mayReportProgress } from './plan-access.js';
import { matchesPlanFilter, planCounts, planMonths, planStateOf } from './plan-figures.js';

const held = (onlineLevel: OnlineLevel, validFrom: string | null = null, validTo: string | null = null): HeldLevel => ({
  ...{ onlineLevel, validFrom, validTo },
});
const TODAY = '2026-11-27';
const at4 = { target: 4, today: TODAY } as const;

describe('a level that a plan asks for', () => {
  it('is reached from the day of the version that has it', () => {
    const levels = { versions: [held(3, null, '2026-08-31'), held(4, '2026-09-01')], agencies: [] };
    expect(levelReached(levels, at4)).toEqual({ level: 4, isReached: true, reachedOn: '2026-09-01', agenciesBelow: 0 });
    expect(levelReached(levels, { target: 4, today: '2026-08-31' })).toMatchObject({ level: 3, isReached: false, reachedOn: null });
    expect(levelReached(levels, { target: 3, today: TODAY })).toMatchObject({ isReached: true, reachedOn: null });
  });

  it('is decided by the version that began last when two share a day', () => {
    const levels = { versions: [held(4, '2026-09-01'), held(3, null, '2026-09-01')], agencies: [] };
    expect(lowestLevelOn(levels, '2026-09-01')).toBe(4);
    expect(lowestLevelOn({ versions: [], agencies: [] }, TODAY)).toBeNull();
  });

  it('is not reached while one agency holds it lower, and begins again after a break', () => {
    const versions = [held(4)];
    expect(levelReached({ versions, agencies: [held(2, '2026-11-01')] }, at4)).toEqual({
      ...{ level: 2, isReached: false, reachedOn: null, agenciesBelow: 1 },
    });
    const after = { versions, agencies: [held(2, '2026-10-01', '2026-10-31'), held(4, '2026-11-01')] };
    expect(levelReached(after, at4)).toMatchObject({ isReached: true, reachedOn: '2026-11-01', agenciesBelow: 0 });
  });

  it('says exactly the first day of the unbroken time at the level', () => {
    const day = fc.integer({ min: 20_000, max: 20_060 }).map(plainDateOf);
    const level = fc.constantFrom<OnlineLevel[]>(1, 2, 3, 4);
    const period = fc.record({ onlineLevel: level, validFrom: fc.option(day), validTo: fc.option(day) });
    const levels: fc.Arbitrary<ServiceLevels> = fc.record({
      versions: fc.array(period, { maxLength: 4 }),
      agencies: fc.array(period, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(levels, level, (service, target) => {
        const today = plainDateOf(20_040);
        const isAt = (number: number): boolean => (lowestLevelOn(service, plainDateOf(number)) ?? 0) >= target;
        let since = 20_040;
        while (since > 19_900 && isAt(since - 1)) since -= 1;
        const { isReached, reachedOn } = levelReached(service, { target, today });
        expect(isReached).toBe(isAt(20_040));
        if (isReached) expect(reachedOn === null ? 19_900 : dayNumberOf(reachedOn)).toBe(since);
      }),
    );
  });
});

describe('figures of a plan', () => {
  const item = (dueOn: string, reachedOn: string | null | 'not' = 'not', blockingReason: string | null = null) => ({
    ...{ dueOn, isReached: reachedOn !== 'not', reachedOn: reachedOn === 'not' ? null : reachedOn, blockingReason },
  });

  it('tell late from due and reached, and count nothing twice but blocked', () => {
    const items = [
      item('2026-11-26'),
      item('2026-11-27', 'not', 'FUNDS'),
      item('2026-12-31'),
      item('2027-01-01'),
      item('2026-06-30', null, 'FORM'),
    ];
    expect(items.map((one) => planStateOf(one, TODAY))).toEqual(['LATE', 'DUE_THIS_QUARTER', 'DUE_THIS_QUARTER', 'LATER', 'REACHED']);
    expect(planCounts(items, TODAY)).toEqual({ items: 5, reached: 1, late: 1, dueThisQuarter: 2, blocked: 1 });
    expect(matchesPlanFilter(items[4] ?? item(''), 'BLOCKED', TODAY)).toBe(false);
  });

  it('grow month by month, with nothing reached in months to come', () => {
    const items = [item('2026-10-31', '2026-11-02'), item('2026-11-30', '2020-01-01'), item('2027-01-15')];
    expect(planMonths(items, { decidedOn: '2026-09-10', today: TODAY })).toEqual([
      { month: '2026-09', planned: 0, reached: 1 },
      { month: '2026-10', planned: 1, reached: 1 },
      { month: '2026-11', planned: 2, reached: 2 },
      { month: '2026-12', planned: 2, reached: null },
      { month: '2027-01', planned: 3, reached: null },
    ]);
  });
});

describe('the day that a plan names', () => {
  it.each([
    ['31/12/2026', '2026-12-31'],
    [' 1.2.2027 ', '2027-02-01'],
    ['2026-12-31', '2026-12-31'],
    ['02/2028', '2028-02-29'],
    ['Quý IV/2026', '2026-12-31'],
    ['quý 1 năm 2027', '2027-03-31'],
    ['Q2/2027', '2027-06-30'],
    ['31/02/2027', undefined],
    ['13/2026', undefined],
    ['Quý V/2026', undefined],
    ['sớm', undefined],
    ['', undefined],
  ])('%s is %s', (text, day) => expect(dueDayOf(text)).toBe(day));
});

describe('who works on a plan', () => {
  const staff = (role: 'CATALOGUE_ADMINISTRATOR' | 'APPROVER' | 'MANAGER' | 'CLERK', agencyId: string) => ({
    ...{ kind: 'STAFF' as const, id: 'x', grants: [{ role, agencyId }] },
  });
  const path = ['ward', 'city'];

  it('is the catalogue office for all of it, leaders for the items of their agencies, and nobody else', () => {
    expect(mayManagePlans(staff('CATALOGUE_ADMINISTRATOR', 'city'), ['city'])).toBe(true);
    expect(mayManagePlans(staff('CATALOGUE_ADMINISTRATOR', 'ward'), ['city'])).toBe(false);
    expect(mayReportProgress(staff('CATALOGUE_ADMINISTRATOR', 'city'), path)).toBe(true);
    expect(mayReportProgress(staff('CATALOGUE_ADMINISTRATOR', 'ward'), path)).toBe(false);
    expect(mayReportProgress(staff('APPROVER', 'ward'), path)).toBe(true);
    expect(mayReportProgress(staff('APPROVER', 'city'), path)).toBe(true);
    expect(mayReportProgress(staff('APPROVER', 'other'), path)).toBe(false);
    expect(mayReportProgress(staff('MANAGER', 'city'), path)).toBe(false);
    expect(mayReportProgress({ kind: 'CITIZEN', id: 'x' }, path)).toBe(false);
  });
});
