import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns } from '@motcua/testing';
import { dueAt } from './due-at.js';
import { instant } from './instant.js';
import { officeTime, sampleCalendar, SATURDAY_DESK } from './work-calendar.sample.js';
import { addWorkingTime, workingStart, workingTimeBetween } from './working-time.js';

const MINUTE = 60_000;

const calendar = fc.constantFrom(sampleCalendar(), sampleCalendar(SATURDAY_DESK));
const minute = fc
  .integer({ min: 0, max: 2 * 365 * 1440 })
  .map((minutes) => instant(officeTime('2025-01-01 00:00') + minutes * MINUTE));
const part = fc.integer({ min: 1, max: 3000 });

describe('working time', () => {
  it('added in two parts is the same as added at once', () => {
    fc.assert(
      fc.property(calendar, minute, part, part, (ours, from, a, b) => {
        const step = addWorkingTime(ours, addWorkingTime(ours, from, a * MINUTE), b * MINUTE);
        expect(step).toBe(addWorkingTime(ours, from, (a + b) * MINUTE));
        expect(workingTimeBetween(ours, from, step)).toBe(a + b);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('of nothing moves nothing, and none lies between a moment and its working start', () => {
    fc.assert(
      fc.property(calendar, minute, (ours, from) => {
        expect(addWorkingTime(ours, from, 0)).toBe(from);
        expect(workingTimeBetween(ours, from, workingStart(ours, from))).toBe(0);
        expect(workingStart(ours, workingStart(ours, from))).toBe(workingStart(ours, from));
      }),
      { numRuns: propertyRuns },
    );
  });

  it('drops seconds of a minute not completed', () => {
    const ours = sampleCalendar();
    const from = officeTime('2026-04-16 14:00');
    expect(workingTimeBetween(ours, from, instant(from + 119_999))).toBe(1);
  });

  it('makes a due moment with its reasons cost far less than a millisecond', () => {
    const ours = sampleCalendar();
    const from = officeTime('2026-04-16 14:00');
    const rounds = Array.from({ length: 5 }, () => {
      const started = performance.now();
      for (let i = 0; i < 400; i += 1) dueAt({ from, limit: { amount: 15, unit: 'working-day' }, calendar: ours });
      return (performance.now() - started) / 400;
    });
    expect(Math.min(...rounds)).toBeLessThan(0.5);
  });
});
