import { describe, expect, it } from '@jest/globals';
import { monthWithin, nameOfPeriod, quickPeriods, wholeMonth, yearBefore } from './periods.js';

describe('periods of figures', () => {
  it('mean what they say on a day in February', () => {
    expect(quickPeriods('2026-02-10')).toEqual({
      year: { from: '2026-01-01', to: '2026-02-10' },
      quarter: { from: '2026-01-01', to: '2026-02-10' },
      month: { from: '2026-02-01', to: '2026-02-10' },
      week: { from: '2026-02-04', to: '2026-02-10' },
      lastMonth: { from: '2026-01-01', to: '2026-01-31' },
      lastQuarter: { from: '2025-10-01', to: '2025-12-31' },
      lastYear: { from: '2025-01-01', to: '2025-12-31' },
    });
  });

  it('are called by their name, or own choice', () => {
    expect(nameOfPeriod({ from: '2026-10-01', to: '2026-11-22' }, '2026-11-22')).toBe('quarter');
    expect(nameOfPeriod({ from: '2026-10-02', to: '2026-11-22' }, '2026-11-22')).toBe('custom');
  });

  it('know the length of February', () => {
    expect(wholeMonth('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(wholeMonth('2026-12')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(yearBefore({ from: '2028-02-29', to: '2028-12-31' })).toEqual({ from: '2027-02-28', to: '2027-12-31' });
  });

  it('cut a month to what was asked for', () => {
    expect(monthWithin('2026-04', { from: '2026-04-10', to: '2026-11-22' })).toEqual({
      from: '2026-04-10',
      to: '2026-04-30',
    });
  });
});
