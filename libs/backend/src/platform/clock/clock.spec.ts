import { describe, expect, it } from '@jest/globals';
import { FixedClock } from './clock.js';

describe('fixed clock', () => {
  it('stands still until it is moved', () => {
    const clock = new FixedClock('2026-04-21T14:00:00+07:00');
    expect(clock.date().toISOString()).toBe('2026-04-21T07:00:00.000Z');
    clock.advance(60_000);
    expect(clock.date().toISOString()).toBe('2026-04-21T07:01:00.000Z');
    clock.set('2026-01-01T00:00:00Z');
    expect(clock.date().toISOString()).toBe('2026-01-01T00:00:00.000Z');
  });
});
