import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propertyRuns } from '@motcua/testing';
import {
  addMonths,
  dayNumberOf,
  instant,
  instantAt,
  instantFromIso,
  isoOf,
  localDateOf,
  localDayOf,
  plainDate,
  plainDateOf,
  timeOfDayOf,
  weekdayOf,
} from './instant.js';

const anyMs = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2150, 0, 1) });

describe('instants', () => {
  it('are written exactly as JSON writes a Date', () => {
    fc.assert(
      fc.property(anyMs, (ms) => {
        expect(isoOf(instant(ms))).toBe(new Date(ms).toISOString());
      }),
      { numRuns: propertyRuns },
    );
  });

  it('are read back from any offset as the platform reads them', () => {
    const offset = fc.constantFrom('Z', '+07:00', '-03:30', '+00:00', '+0700');
    fc.assert(
      fc.property(anyMs, offset, (ms, zone) => {
        const text = new Date(ms).toISOString().replace('Z', zone);
        expect(instantFromIso(text)).toBe(Date.parse(text.replace('+0700', '+07:00')));
      }),
      { numRuns: propertyRuns },
    );
  });

  it.each([
    '2026-04-16',
    '2026-02-30T10:00:00Z',
    '2026-04-16T24:00:00Z',
    '2026-04-16T10:00:00',
    'hôm nay',
    '2026-13-01T00:00Z',
  ])('refuse %s', (text) => {
    expect(() => instantFromIso(text)).toThrow(RangeError);
  });

  it('accept a time without seconds and cut what is finer than a millisecond', () => {
    expect(isoOf(instantFromIso('2026-04-16T14:00+07:00'))).toBe('2026-04-16T07:00:00.000Z');
    expect(isoOf(instantFromIso('2026-04-16T14:00:00.1239999+07:00'))).toBe('2026-04-16T07:00:00.123Z');
    expect(() => instant(Number.NaN)).toThrow(RangeError);
  });

  it('belong to the local day of UTC+7', () => {
    expect(localDateOf(instantFromIso('2026-04-15T17:00:00Z'))).toBe('2026-04-16');
    expect(localDateOf(instantFromIso('2026-04-15T16:59:59.999Z'))).toBe('2026-04-15');
    fc.assert(
      fc.property(anyMs, (ms) => {
        const at = instant(ms);
        expect(instantAt(localDayOf(at), timeOfDayOf(at))).toBe(at);
        expect(localDateOf(at)).toBe(new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10));
        expect(weekdayOf(localDayOf(at))).toBe((new Date(ms + 7 * 3_600_000).getUTCDay() + 6) % 7);
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('local days', () => {
  it('go to numbers and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (day) => {
        expect(dayNumberOf(plainDateOf(day))).toBe(day);
      }),
      { numRuns: propertyRuns },
    );
  });

  it.each(['2025-02-29', '2026-00-10', '2026-04-31', '26-04-16', '2026-4-16'])('%s is no day', (text) => {
    expect(() => plainDate(text)).toThrow(RangeError);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-15', 1, '2026-04-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
  ])(
    '%s plus %d months is %s: the last day stands in for a missing one (BLDS 2015 art. 148.3)',
    (from, months, to) => {
      expect(plainDateOf(addMonths(dayNumberOf(from), months))).toBe(to);
    },
  );
});
