import { describe, expect, it } from '@jest/globals';
import { lockMsAfter } from './sign-in-lock.js';

describe('lock after wrong passwords', () => {
  it('leaves four mistakes free, then waits 30 s and doubles up to half an hour', () => {
    expect([1, 4, 5, 6, 7, 10, 11, 12, 500].map((failures) => lockMsAfter(failures) / 1000)).toEqual([
      0, 0, 30, 60, 120, 960, 1800, 1800, 1800,
    ]);
  });
});
