import { describe, expect, it } from '@jest/globals';
import { isWorkingMoment, lastExtensionMoment, usualNewDueAt } from './extension.js';
import { officeTime, sampleCalendar, SATURDAY_DESK, shown } from './work-calendar.sample.js';

const calendar = sampleCalendar();
const lastFor = (due: string, unit: 'hour' | 'working-day' | 'day' | 'month' = 'working-day') =>
  shown(lastExtensionMoment(calendar, officeTime(due), unit));

describe('the last moment to move a due moment (NĐ 61/2018 art. 19.9)', () => {
  it('is the close of the working day before the due day: due Tuesday 21/04/2026, until Monday 17:00', () => {
    expect(lastFor('2026-04-21 14:00')).toBe('2026-04-20 17:00');
  });

  it('leaps over the days off of 30/4 and 1/5: due Monday 04/05/2026, until Wednesday 29/04 17:00', () => {
    expect(lastFor('2026-05-04 09:00')).toBe('2026-04-29 17:00');
  });

  it('leaps over Tết: due Monday 23/02/2026, until Friday 13/02 17:00', () => {
    expect(lastFor('2026-02-23 10:00', 'day')).toBe('2026-02-13 17:00');
  });

  it('counts a Saturday worked in exchange: due Monday 28/04/2025, until Saturday 26/04 17:00', () => {
    expect(lastFor('2025-04-28 10:00')).toBe('2025-04-26 17:00');
  });

  it('is Saturday noon where the desk works on Saturday morning', () => {
    const desk = sampleCalendar(SATURDAY_DESK);
    expect(shown(lastExtensionMoment(desk, officeTime('2026-04-20 10:00'), 'working-day'))).toBe('2026-04-18 11:30');
  });

  it('is eight working hours before for limits in hours', () => {
    expect(lastFor('2026-04-21 14:00', 'hour')).toBe('2026-04-20 14:00');
  });
});

describe('a new date', () => {
  it.each([
    ['2026-04-24 14:00', true],
    ['2026-04-24 17:00', true],
    ['2026-04-24 11:30', true],
    ['2026-04-24 12:00', false],
    ['2026-04-24 17:01', false],
    ['2026-04-25 09:00', false],
    ['2026-04-27 09:00', false], // off for Giỗ Tổ on Sunday
  ])('%s is a working moment: %s', (text, expected) => {
    expect(isWorkingMoment(calendar, officeTime(text))).toBe(expected);
  });

  it('that nobody named is three working days after the one that was promised, or after today when that is over', () => {
    expect(shown(usualNewDueAt(calendar, officeTime('2026-04-21 14:00'), officeTime('2026-04-20 08:00')))).toBe('2026-04-24 14:00');
    expect(shown(usualNewDueAt(calendar, officeTime('2026-04-21 14:00'), officeTime('2026-04-23 09:00')))).toBe('2026-04-29 09:00');
  });
});
