import { describe, expect, it } from '@jest/globals';
import { instantOf } from './typed-moments.js';

describe('a typed moment', () => {
  it.each([
    ['09:30 21/04/2026', '2026-04-21T09:30:00+07:00'],
    ['9h30 1.4.2026', '2026-04-01T09:30:00+07:00'],
    [' 0930 21042026 ', '2026-04-21T09:30:00+07:00'],
    ['', null],
  ])('“%s” is %s in office time', (typed, instant) => expect(instantOf(typed)).toBe(instant));

  it.each(['21/04/2026', '09:30', '09:30 31/02/2026', '25:00 21/04/2026', '09:30 4/2026', '09:30 2026', 'mai'])('“%s” is none', (typed) =>
    expect(instantOf(typed)).toBeUndefined(),
  );
});
