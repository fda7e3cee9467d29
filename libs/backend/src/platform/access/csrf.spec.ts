import { describe, expect, it } from '@jest/globals';
import { csrfTokenOf, isCsrfTokenOf } from './csrf.js';

describe('CSRF token', () => {
  it('belongs to one session and does not reveal its token', () => {
    const token = csrfTokenOf('session-one');
    expect(isCsrfTokenOf('session-one', token)).toBe(true);
    expect(isCsrfTokenOf('session-two', token)).toBe(false);
    expect(isCsrfTokenOf('session-one', '')).toBe(false);
    expect(token).not.toContain('session-one');
  });
});
