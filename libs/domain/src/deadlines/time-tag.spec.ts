import { describe, expect, it } from '@jest/globals';
import { TIME_LIMIT_UNITS } from '@motcua/contracts';
import fc from 'fast-check';
import { propertyRuns } from '@motcua/testing';
import { dueBounds, dueSoonFrom, reminderAt } from './due-soon.js';
import { instant } from './instant.js';
import { remaining, timeTag, type TimeTagKind } from './time-tag.js';
import { overdueFrom, timeliness } from './timeliness.js';
import { officeTime, sampleCalendar, SATURDAY_DESK, shown } from './work-calendar.sample.js';

const calendar = sampleCalendar();
const dueTuesday = officeTime('2026-04-21 14:00');

describe('timeliness', () => {
  it('is by local day for limits in working days, days and months: finished on the due day is on time', () => {
    for (const unit of ['working-day', 'day', 'month'] as const) {
      expect(timeliness(dueTuesday, officeTime('2026-04-20 23:59'), unit)).toBe('EARLY');
      expect(timeliness(dueTuesday, officeTime('2026-04-21 08:00'), unit)).toBe('ON_TIME');
      expect(timeliness(dueTuesday, officeTime('2026-04-21 23:59'), unit)).toBe('ON_TIME');
      expect(timeliness(dueTuesday, officeTime('2026-04-22 00:00'), unit)).toBe('OVERDUE');
    }
  });

  it('is by the moment for limits in hours', () => {
    expect(timeliness(dueTuesday, instant(dueTuesday - 1), 'hour')).toBe('EARLY');
    expect(timeliness(dueTuesday, dueTuesday, 'hour')).toBe('ON_TIME');
    expect(timeliness(dueTuesday, instant(dueTuesday + 1), 'hour')).toBe('OVERDUE');
  });
});

describe('time left and overrun', () => {
  const at = (now: string, unit: 'hour' | 'working-day' | 'day' | 'month' = 'working-day') =>
    remaining({ calendar, now: officeTime(now), dueAt: dueTuesday, unit });

  it('is said in working days after today up to the due day', () => {
    expect(at('2026-04-16 14:00')).toEqual({ overdue: false, amount: 3, unit: 'working-day' });
    expect(at('2026-04-17 16:00')).toEqual({ overdue: false, amount: 2, unit: 'working-day' });
    expect(at('2026-04-20 16:59')).toEqual({ overdue: false, amount: 1, unit: 'working-day' });
  });

  it('is said in working hours on the due day, and as nothing once the moment has passed on that day', () => {
    expect(at('2026-04-21 10:00')).toEqual({ overdue: false, amount: 2, unit: 'hour' });
    expect(at('2026-04-21 16:00')).toEqual({ overdue: false, amount: 0, unit: 'hour' });
  });

  it('is said in days for limits in days and months', () => {
    expect(at('2026-04-16 14:00', 'day')).toEqual({ overdue: false, amount: 5, unit: 'day' });
    expect(at('2026-04-16 14:00', 'month')).toEqual({ overdue: false, amount: 5, unit: 'day' });
  });

  it('late by less than a working day is said in working hours', () => {
    expect(at('2026-04-22 09:30')).toEqual({ overdue: true, amount: 5, unit: 'hour' });
    expect(at('2026-04-22 14:00')).toEqual({ overdue: true, amount: 1, unit: 'working-day' });
    expect(at('2026-04-27 14:00')).toEqual({ overdue: true, amount: 3, unit: 'working-day' });
    expect(at('2026-04-22 09:30', 'day')).toEqual({ overdue: true, amount: 1, unit: 'day' });
  });

  it('does not break a list when the calendar of a year is missing', () => {
    const far = remaining({
      calendar,
      now: officeTime('2029-01-05 10:00'),
      dueAt: dueTuesday,
      unit: 'working-day',
    });
    expect(far.overdue).toBe(true);
    expect(far.amount).toBeGreaterThan(600);
    expect(
      remaining({
        calendar,
        now: officeTime('2024-12-30 10:00'),
        dueAt: officeTime('2025-01-03 10:00'),
        unit: 'working-day',
      }).amount,
    ).toBe(3);
  });
});

describe('the tag of a pending dossier', () => {
  const tag = (now: string) =>
    timeTag({ calendar, now: officeTime(now), dueAt: dueTuesday, unit: 'working-day' });

  it('goes from in time over due soon to overdue', () => {
    expect(tag('2026-04-16 23:59').kind).toBe('IN_TIME');
    expect(tag('2026-04-17 00:00')).toEqual({ kind: 'DUE_SOON', amount: 2, unit: 'working-day' });
    expect(tag('2026-04-21 23:59').kind).toBe('DUE_SOON');
    expect(tag('2026-04-22 00:00').kind).toBe('OVERDUE');
  });

  it('of a paused dossier says what was left when the clock stopped', () => {
    expect(
      timeTag({
        calendar,
        now: officeTime('2026-05-20 10:00'),
        dueAt: dueTuesday,
        unit: 'working-day',
        pausedSince: officeTime('2026-04-17 09:00'),
      }),
    ).toEqual({ kind: 'PAUSED', amount: 2, unit: 'working-day' });
  });

  it('turns at the moments that dueSoonFrom and overdueFrom give, and queries by dueBounds see the same', () => {
    const moment = fc
      .integer({ min: officeTime('2026-01-05 00:00'), max: officeTime('2026-06-30 00:00') })
      .map(instant);
    const quarter = moment.map((at) => instant(at - (at % 900_000)));
    const sample = fc.record({
      calendar: fc.constantFrom(calendar, sampleCalendar(SATURDAY_DESK)),
      unit: fc.constantFrom(...TIME_LIMIT_UNITS),
      dueAt: fc.oneof(moment, quarter),
      ahead: fc.integer({ min: -6 * 86_400_000, max: 6 * 86_400_000 }),
    });
    fc.assert(
      fc.property(sample, ({ calendar: ours, unit, dueAt, ahead }) => {
        const now = instant(dueAt - ahead);
        const { kind } = timeTag({ calendar: ours, now, dueAt, unit });
        const byTurns: TimeTagKind =
          now >= overdueFrom(dueAt, unit)
            ? 'OVERDUE'
            : now >= dueSoonFrom(ours, dueAt, unit)
              ? 'DUE_SOON'
              : 'IN_TIME';
        const bounds = dueBounds(ours, now)[unit];
        const byQuery: TimeTagKind =
          dueAt < bounds.overdueBefore ? 'OVERDUE' : dueAt < bounds.dueSoonBefore ? 'DUE_SOON' : 'IN_TIME';
        expect([byTurns, byQuery]).toEqual([kind, kind]);
        expect(kind === 'OVERDUE').toBe(timeliness(dueAt, now, unit) === 'OVERDUE');
      }),
      { numRuns: propertyRuns * 4 },
    );
  });
});

describe('reminders', () => {
  it('fall on opening time two and one working days before the due day', () => {
    expect(shown(reminderAt(calendar, dueTuesday, 2))).toBe('2026-04-17 07:30');
    expect(shown(reminderAt(calendar, dueTuesday, 1))).toBe('2026-04-20 07:30');
    expect(shown(reminderAt(calendar, officeTime('2026-02-23 10:00'), 1))).toBe('2026-02-13 07:30');
  });
});
