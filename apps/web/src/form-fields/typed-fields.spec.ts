import { describe, expect, it } from '@jest/globals';
import { monthOf, shownMonth } from './month-field.js';
import { timeOf } from './time-field.js';

describe('a typed time', () => {
  it.each([
    ['8:30', '08:30'],
    ['8h30', '08:30'],
    ['8h', '08:00'],
    ['14 giờ', '14 giờ'],
    ['0830', '08:30'],
    [' 14.05 ', '14:05'],
    ['8:', '8:'],
    ['sáng', 'sáng'],
  ])('%s is kept as %s', (typed, stored) => expect(timeOf(typed)).toBe(stored));
});

describe('a typed month', () => {
  it.each([
    ['4/2026', '2026-04'],
    ['04.2026', '2026-04'],
    ['042026', '2026-04'],
    ['2026-04', '2026-04'],
    ['tháng 4', 'tháng 4'],
  ])('%s is kept as %s', (typed, stored) => expect(monthOf(typed)).toBe(stored));

  it('is shown as it is typed', () => expect(shownMonth('2026-04')).toBe('04/2026'));
});
