import { describe, expect, it } from '@jest/globals';
import { DEFAULT_WORKING_HOURS } from '@motcua/contracts';
import { addWorkingHours, buildWorkCalendar, instant, instantFromIso, reminderAt, workingStart, workingTimeBetween } from '@motcua/domain';
import fc from 'fast-check';
import { firstNotReminded, workingHoursBefore } from './calendar-bounds.js';

const calendar = buildWorkCalendar({
  hours: DEFAULT_WORKING_HOURS,
  days: [
    { date: '2026-02-16', kind: 'HOLIDAY', name: 'Tết' },
    { date: '2026-02-17', kind: 'HOLIDAY', name: 'Tết' },
    { date: '2026-02-18', kind: 'HOLIDAY', name: 'Tết' },
    { date: '2026-02-19', kind: 'HOLIDAY', name: 'Tết' },
    { date: '2026-02-20', kind: 'HOLIDAY', name: 'Tết' },
  ],
  years: [2025, 2026, 2027],
});
const YEAR = instantFromIso('2026-01-05T00:00:00Z');
const moments = fc.integer({ min: 0, max: 340 * 24 * 60 }).map((minute) => instant(YEAR + minute * 60_000));

describe('bounds of a scan for reminders', () => {
  it('split due moments exactly where their reminder comes', () => {
    const ahead = fc.integer({ min: 1, max: 20 * 24 * 60 });
    fc.assert(
      fc.property(moments, ahead, fc.constantFrom(1, 2), (now, minutes, days) => {
        const due = instant(now + minutes * 60_000);
        expect(due < firstNotReminded(calendar, now, days)).toBe(reminderAt(calendar, due, days) <= now);
      }),
      { numRuns: 500 },
    );
  });

  it('look back over the working hours asked for, to the minute', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const since = workingHoursBefore(calendar, now, 16);
        expect(workingTimeBetween(calendar, since, now)).toBeGreaterThanOrEqual(16 * 60);
        expect(workingTimeBetween(calendar, instant(since + 60_000), now)).toBeLessThanOrEqual(16 * 60);
      }),
      { numRuns: 100 },
    );
  });

  it('split moments exactly where a rung of so many working hours has come', () => {
    const hours = fc.integer({ min: 1, max: 160 });
    const back = fc.integer({ min: 0, max: 60 * 24 * 60 });
    fc.assert(
      fc.property(moments, back, hours, (now, minutes, rung) => {
        const moment = instant(now - minutes * 60_000);
        const bound = workingHoursBefore(calendar, now, rung);
        const comes = addWorkingHours(calendar, workingStart(calendar, moment), rung);
        if (moment <= bound) expect(comes).toBeLessThanOrEqual(now);
        if (moment > bound + 60_000) expect(comes).toBeGreaterThan(now);
      }),
      { numRuns: 500 },
    );
  });

  it('of a rung that comes at once lie just before now, at night too', () => {
    const night = instantFromIso('2026-03-02T02:00:00+07:00');
    expect(workingHoursBefore(calendar, night, 0)).toBe(night - 1);
  });

  it('reach over Tết', () => {
    const afterTet = instantFromIso('2026-02-23T09:30:00+07:00');
    expect(workingHoursBefore(calendar, afterTet, 16)).toBeLessThan(instantFromIso('2026-02-13T09:31:00+07:00'));
  });
});
