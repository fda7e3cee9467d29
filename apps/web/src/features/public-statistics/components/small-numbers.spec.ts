import { describe, expect, it } from '@jest/globals';
import { publicCount, publicPartOf, publicParts } from './small-numbers.js';

describe('counts on public pages', () => {
  it.each([
    [0, 0],
    [1, 'SMALL'],
    [4, 'SMALL'],
    [5, 5],
    [9508, 9508],
    [null, 'NONE'],
  ])('tell %p as %p', (count, shown) => {
    expect(publicCount(count)).toBe(shown);
  });

  it('hold back a second one when the sum would give a small one away', () => {
    expect(publicParts([120, 3, 45])).toEqual([120, 'SMALL', 'HELD']);
  });

  it('hold nothing more back when two are small, or none', () => {
    expect(publicParts([120, 3, 2])).toEqual([120, 'SMALL', 'SMALL']);
    expect(publicParts([120, 0, 45])).toEqual([120, 0, 45]);
  });

  it('have nothing to hold back when all others are zero', () => {
    expect(publicParts([0, 3, 0])).toEqual([0, 'SMALL', 0]);
  });

  it('beside their whole are held back when the rest is small', () => {
    expect(publicPartOf(98, 100)).toBe('HELD');
    expect(publicPartOf(100, 100)).toBe(100);
    expect(publicPartOf(90, 100)).toBe(90);
    expect(publicPartOf(2, 100)).toBe('SMALL');
    expect(publicPartOf(null, 100)).toBe('NONE');
  });
});
