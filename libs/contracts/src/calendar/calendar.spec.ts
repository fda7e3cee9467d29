import { describe, expect, it } from '@jest/globals';
import { CalendarDay, CalendarImport } from './calendar-day.js';
import { DeadlineQuery } from './deadline.js';
import { TimeLimit } from './time-limit.js';
import { CalendarQuery } from './work-calendar.js';
import { DEFAULT_WORKING_HOURS, WorkingHours } from './working-hours.js';

describe('working hours', () => {
  it('of the installation are eight hours from Monday to Friday', () => {
    expect(WorkingHours.parse(DEFAULT_WORKING_HOURS)).toEqual(DEFAULT_WORKING_HOURS);
  });

  it.each([
    ['end before they begin', [{ from: '11:30', to: '07:30' }]],
    ['last no time', [{ from: '07:30', to: '07:30' }]],
    [
      'overlap',
      [
        { from: '07:30', to: '11:30' },
        { from: '11:00', to: '17:00' },
      ],
    ],
    [
      'run backwards',
      [
        { from: '13:00', to: '17:00' },
        { from: '07:30', to: '11:30' },
      ],
    ],
    ['are no time of day', [{ from: '7:30', to: '24:00' }]],
  ])('that %s are refused', (_, monday) => {
    expect(WorkingHours.safeParse({ ...DEFAULT_WORKING_HOURS, monday }).success).toBe(false);
  });

  it('without any day of work are refused', () => {
    expect(
      WorkingHours.safeParse({
        monday: [],
        tuesday: [],
        wednesday: [],
        thursday: [],
        friday: [],
        saturday: [],
        sunday: [],
      }).success,
    ).toBe(false);
  });
});

describe('calendar days', () => {
  const day = { date: '2026-04-27', kind: 'COMPENSATION', name: 'Nghỉ bù', confirmed: true };

  it('need a date that exists, a kind and a name', () => {
    expect(CalendarDay.parse(day)).toEqual({ ...day, decisionNo: null, source: null, swappedWith: null });
    for (const wrong of [
      { date: '2026-02-30' },
      { kind: 'WEEKEND' },
      { name: ' ' },
      { swappedWith: day.date },
    ]) {
      expect(CalendarDay.safeParse({ ...day, ...wrong }).success).toBe(false);
    }
  });

  it('are taken in as a list that names each date once', () => {
    expect(CalendarImport.safeParse({ days: [day] }).success).toBe(true);
    expect(CalendarImport.safeParse({ days: [day, day] }).success).toBe(false);
    expect(CalendarImport.safeParse({ days: [] }).success).toBe(false);
  });
});

describe('questions about deadlines', () => {
  const query = { from: '2026-04-16T14:00:00+07:00', amount: '3', unit: 'working-day' };

  it('come as text and are read as numbers', () => {
    expect(DeadlineQuery.parse(query)).toEqual({ ...query, amount: 3 });
    expect(CalendarQuery.parse({ year: '2026' })).toEqual({ year: 2026 });
  });

  it('may carry an offset whose plus sign was lost in the address', () => {
    expect(DeadlineQuery.parse({ ...query, from: '2026-04-16T14:00:00 07:00' }).from).toBe(
      '2026-04-16T14:00:00+07:00',
    );
    expect(DeadlineQuery.parse({ ...query, from: '2026-04-16T07:00:00Z' }).from).toBe('2026-04-16T07:00:00Z');
  });

  it.each([
    { from: '16/04/2026' },
    { from: '2026-04-16T14:00:00' },
    { amount: '0' },
    { amount: '1.5' },
    { amount: '' },
    { unit: 'week' },
    { agency: 'h24' },
  ])('with %j are refused', (wrong) => {
    expect(DeadlineQuery.safeParse({ ...query, ...wrong }).success).toBe(false);
  });

  it('are about whole positive limits', () => {
    expect(TimeLimit.safeParse({ amount: 3, unit: 'working-day' }).success).toBe(true);
    expect(TimeLimit.safeParse({ amount: 2.5, unit: 'working-day' }).success).toBe(false);
  });
});
