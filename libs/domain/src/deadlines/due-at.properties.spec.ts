import { describe, expect, it, jest } from '@jest/globals';
import { TIME_LIMIT_UNITS } from '@motcua/contracts';
import fc from 'fast-check';
import { propertyRuns } from '@motcua/testing';
import { dueAt, type ClockHold } from './due-at.js';
import { instant, localDayOf, type Instant } from './instant.js';
import { MINUTE, world } from './minute-by-minute.sample.js';
import { officeTime } from './work-calendar.sample.js';
import { workingStart, workingTimeBetween } from './working-time.js';


jest.setTimeout(600_000);

const minuteOfMarch = fc
  .integer({ min: 0, max: 14 * 1440 })
  .map((minute) => instant(officeTime('2026-03-01 00:00') + minute * MINUTE));
const workingLimit = fc.record({
  amount: fc.integer({ min: 1, max: 6 }),
  unit: fc.constantFrom('hour' as const, 'working-day' as const),
});
const runningCase = fc.record({ world, from: minuteOfMarch, limit: workingLimit });

function holdsFrom(moments: readonly Instant[]): ClockHold[] {
  const sorted = [...moments].sort((a, b) => a - b);
  return sorted.flatMap((from, index) => {
    const to = sorted[index + 1];
    return index % 2 === 0 && to !== undefined
      ? [{ from, to, reason: 'SUPPLEMENT' as const, policy: 'RESUME' as const }]
      : [];
  });
}

describe('due moments', () => {
  it('agree with a count minute by minute, for any hours, holidays and swaps', () => {
    fc.assert(
      fc.property(runningCase, ({ world: { calendar, slow }, from, limit }) => {
        const start = slow.start(from);
        expect(workingStart(calendar, from)).toBe(start);
        expect(dueAt({ from, limit, calendar }).dueAt).toBe(slow.after(start, slow.minutesIn(limit)));
      }),
      { numRuns: propertyRuns },
    );
  });

  it('moved by RESUME holds agree with a count minute by minute', () => {
    const moments = fc.uniqueArray(minuteOfMarch, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(runningCase, moments, ({ world: { calendar, slow }, from, limit }, waits) => {
        const start = slow.start(from);
        const holds = holdsFrom(waits);
        const waited = holds.reduce(
          (sum, hold) => sum + slow.between(Math.max(hold.from, start), Math.max(hold.to ?? 0, start)),
          0,
        );
        expect(dueAt({ from, limit, calendar, holds }).dueAt).toBe(
          slow.after(start, slow.minutesIn(limit) + waited),
        );
      }),
      { numRuns: propertyRuns },
    );
  });

  it('working time between two moments agrees with a count minute by minute', () => {
    fc.assert(
      fc.property(world, minuteOfMarch, minuteOfMarch, ({ calendar, slow }, a, b) => {
        const [first, last] = a <= b ? [a, b] : [b, a];
        expect(workingTimeBetween(calendar, first, last)).toBe(slow.between(first, last));
        expect(workingTimeBetween(calendar, last, first) + slow.between(first, last)).toBe(0);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('never come earlier for a dossier received later', () => {
    fc.assert(
      fc.property(
        world,
        minuteOfMarch,
        minuteOfMarch,
        fc.constantFrom(...TIME_LIMIT_UNITS),
        ({ calendar }, a, b, unit) => {
          const [first, last] = a <= b ? [a, b] : [b, a];
          const dueOf = (from: Instant): Instant =>
            dueAt({ from, limit: { amount: 3, unit }, calendar }).dueAt;
          const inOrder =
            unit === 'hour' || unit === 'working-day'
              ? dueOf
              : (from: Instant): number => localDayOf(dueOf(from));
          expect(inOrder(last)).toBeGreaterThanOrEqual(inOrder(first));
        },
      ),
      { numRuns: propertyRuns },
    );
  });

  it('of limits in days and months always lie within or at the end of working time', () => {
    const limit = fc
      .record({
        amount: fc.integer({ min: 1, max: 40 }),
        unit: fc.constantFrom('day' as const, 'month' as const),
      })
      .filter(({ amount, unit }) => unit === 'day' || amount <= 6);
    fc.assert(
      fc.property(world, minuteOfMarch, limit, ({ calendar, slow }, from, wanted) => {
        const due = dueAt({ from, limit: wanted, calendar }).dueAt;
        expect(slow.isWorked(due) || slow.isWorked(due - MINUTE)).toBe(true);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('a RESTART hold gives what a dossier received at its end would be given', () => {
    fc.assert(
      fc.property(runningCase, minuteOfMarch, ({ world: { calendar }, from, limit }, at) => {
        const to = instant(Math.max(at, workingStart(calendar, from) + 1));
        const holds: ClockHold[] = [
          { from: workingStart(calendar, from), to, reason: 'SUPPLEMENT', policy: 'RESTART' },
        ];
        expect(dueAt({ from, limit, calendar, holds }).dueAt).toBe(
          dueAt({ from: to, limit, calendar }).dueAt,
        );
      }),
      { numRuns: propertyRuns },
    );
  });
});
