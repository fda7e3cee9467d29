import { describe, expect, it } from '@jest/globals';
import { CalendarImport } from '@motcua/contracts';
import { DEFAULT_WORKING_HOURS, SEED_CALENDAR_DAYS } from './calendar-days.js';

const byDate = new Map(SEED_CALENDAR_DAYS.map((day) => [day.date, day]));
const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

describe('the calendar of the seed', () => {
  it('can be imported as one list', () => {
    expect(CalendarImport.safeParse({ days: [...SEED_CALENDAR_DAYS] }).error).toBeUndefined();
  });

  it('knows 61 days of 2024 to 2027, 14 of them unconfirmed', () => {
    expect(SEED_CALENDAR_DAYS).toHaveLength(61);
    expect(SEED_CALENDAR_DAYS.filter((day) => !day.confirmed)).toHaveLength(14);
    expect([...new Set(SEED_CALENDAR_DAYS.map((day) => day.date.slice(0, 4)))]).toEqual([
      '2024',
      '2025',
      '2026',
      '2027',
    ]);
  });

  it('swaps a working day off for a day of rest worked, and both point at each other', () => {
    for (const worked of SEED_CALENDAR_DAYS.filter((day) => day.kind === 'SWAP_WORK')) {
      expect([0, 6]).toContain(weekday(worked.date));
      expect(byDate.get(worked.swappedWith ?? '')).toMatchObject({
        kind: 'SWAP_OFF',
        swappedWith: worked.date,
      });
    }
  });

  it('makes up for a holiday on a day of rest with a working day off', () => {
    for (const off of SEED_CALENDAR_DAYS.filter((day) => day.kind === 'COMPENSATION')) {
      expect([1, 2, 3, 4, 5]).toContain(weekday(off.date));
      expect(byDate.get(off.swappedWith ?? '')).toMatchObject({ kind: 'HOLIDAY' });
    }
  });

  it('names the decision of the Tết plan of 2025', () => {
    expect(byDate.get('2025-01-27')).toMatchObject({
      kind: 'HOLIDAY',
      decisionNo: 'Công văn 8726/VPCP-KGVX ngày 26/11/2024',
    });
  });

  it('works eight hours from Monday to Friday by default', () => {
    expect(DEFAULT_WORKING_HOURS.monday).toEqual([
      { from: '07:30', to: '11:30' },
      { from: '13:00', to: '17:00' },
    ]);
    expect(DEFAULT_WORKING_HOURS.saturday).toEqual([]);
  });
});
