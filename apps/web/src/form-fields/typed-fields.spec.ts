import { describe, expect, it } from '@jest/globals';
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
