import { describe, expect, it } from '@jest/globals';
import { dateOf, monthOf, shownDate, shownMonth, timeOf } from '../lib/typed-moments.js';

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

describe('a typed date', () => {
  it.each([
    ['2/4/2026', '2026-04-02'],
    ['02042026', '2026-04-02'],
    ['4/1950', '1950-04'],
    ['041950', '1950-04'],
    ['1950', '1950'],
    ['hôm qua', 'hôm qua'],
  ])('%s is kept as %s', (typed, stored) => expect(dateOf(typed)).toBe(stored));

  it('is shown as it is typed', () => expect(['2026-04-02', '1950-04', '1950', 'x'].map(shownDate)).toEqual(['02/04/2026', '04/1950', '1950', 'x']));
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
