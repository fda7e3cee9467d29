import { describe, expect, it } from '@jest/globals';
import type { TimeLimitUnit, WorkingHours } from '@motcua/contracts';
import { DEFAULT_WORKING_HOURS } from '@motcua/contracts';
import { DomainError } from '../errors/domain-error.js';
import { dueAt } from './due-at.js';
import type { Instant } from './instant.js';
import { timeLimitOf } from './time-limit.js';
import { buildWorkCalendar } from './work-calendar.js';
import { officeTime, sampleCalendar, SATURDAY_DESK, shown } from './work-calendar.sample.js';
import { addWorkingHours, workingStart, workingTimeBetween } from './working-time.js';

const calendar = sampleCalendar();

function due(
  from: string,
  amount: number,
  unit: TimeLimitUnit,
  extra: Partial<Parameters<typeof dueAt>[0]> = {},
): string {
  return shown(dueAt({ from: officeTime(from), limit: { amount, unit }, calendar, ...extra }).dueAt);
}

describe('where counting begins', () => {
  it('a dossier received within working hours counts from that very moment', () => {
    expect(shown(workingStart(calendar, officeTime('2026-04-16 14:00')))).toBe('2026-04-16 14:00');
  });

  it('a dossier received before opening counts from opening', () => {
    expect(shown(workingStart(calendar, officeTime('2026-04-16 06:15')))).toBe('2026-04-16 07:30');
  });

  it('a dossier received in the lunch break counts from the start of the afternoon', () => {
    expect(shown(workingStart(calendar, officeTime('2026-04-16 11:30')))).toBe('2026-04-16 13:00');
    expect(shown(workingStart(calendar, officeTime('2026-04-16 12:10')))).toBe('2026-04-16 13:00');
  });

  it('a dossier received after office hours on Friday is counted from Monday morning', () => {
    expect(shown(workingStart(calendar, officeTime('2026-04-17 17:00')))).toBe('2026-04-20 07:30');
    expect(shown(workingStart(calendar, officeTime('2026-04-17 21:00')))).toBe('2026-04-20 07:30');
  });

  it('a dossier received on Saturday counts from Monday 7:30', () => {
    expect(shown(workingStart(calendar, officeTime('2026-04-18 09:00')))).toBe('2026-04-20 07:30');
  });

  it('a dossier received on Saturday at a desk open on Saturday morning counts at once', () => {
    expect(shown(workingStart(sampleCalendar(SATURDAY_DESK), officeTime('2026-04-18 09:00')))).toBe(
      '2026-04-18 09:00',
    );
  });

  it('a dossier received in Tết 2026 counts from Monday 23 February', () => {
    expect(shown(workingStart(calendar, officeTime('2026-02-14 10:00')))).toBe('2026-02-23 07:30');
  });
});

describe('limits in working days', () => {
  it('the worked example: Thursday 16/04/2026 14:00 and 3 working days are Tuesday 21/04/2026 14:00', () => {
    expect(due('2026-04-16 14:00', 3, 'working-day')).toBe('2026-04-21 14:00');
  });

  it('received on Saturday, 3 working days are Monday, Tuesday and Wednesday to closing time', () => {
    expect(due('2026-04-18 09:00', 3, 'working-day')).toBe('2026-04-22 17:00');
    expect(due('2026-04-20 07:30', 3, 'working-day')).toBe('2026-04-22 17:00');
  });

  it('received on Friday at 16:30, half an hour of Friday counts', () => {
    expect(due('2026-04-17 16:30', 1, 'working-day')).toBe('2026-04-20 16:30');
    expect(due('2026-04-17 16:30', 5, 'working-day')).toBe('2026-04-24 16:30');
  });

  it('received in the lunch break, one working day runs from 13:00 to 11:30', () => {
    expect(due('2026-04-16 12:00', 1, 'working-day')).toBe('2026-04-17 11:30');
  });

  it('the five days of Tết 2026 are no working days', () => {
    expect(due('2026-02-13 14:00', 2, 'working-day')).toBe('2026-02-24 14:00');
  });

  it('a Saturday worked in exchange counts, and the day given for it does not (26/4 and 2/5/2025)', () => {
    expect(due('2025-04-25 10:00', 1, 'working-day')).toBe('2025-04-26 10:00');
    expect(due('2025-04-29 10:00', 1, 'working-day')).toBe('2025-05-05 10:00');
  });

  it('Saturday 10/01/2026 is worked for Friday 02/01/2026', () => {
    expect(due('2025-12-31 10:00', 1, 'working-day')).toBe('2026-01-05 10:00');
    expect(due('2026-01-09 10:00', 1, 'working-day')).toBe('2026-01-10 10:00');
  });

  it('a holiday on Sunday 26/4/2026 gives Monday 27/4 off, as imported', () => {
    expect(due('2026-04-24 10:00', 1, 'working-day')).toBe('2026-04-28 10:00');
  });

  it('a holiday on Saturday 1/5/2027 takes nothing itself; Monday 3/5 is off in its place', () => {
    expect(due('2027-04-29 10:00', 1, 'working-day')).toBe('2027-05-04 10:00');
  });

  it('Saturday morning of a Saturday desk is half a working day', () => {
    const desk = { calendar: sampleCalendar(SATURDAY_DESK) };
    expect(due('2026-04-17 13:00', 1, 'working-day', desk)).toBe('2026-04-18 11:30');
    expect(due('2026-04-17 07:30', 2, 'working-day', desk)).toBe('2026-04-20 11:30');
  });

  it('a working day is the full day of the agency, whether it has 7 or 8 hours', () => {
    const day = [
      { from: '08:00', to: '11:30' },
      { from: '13:30', to: '17:00' },
    ];
    const hours: WorkingHours = {
      ...DEFAULT_WORKING_HOURS,
      monday: day,
      tuesday: day,
      wednesday: day,
      thursday: day,
      friday: day,
    };
    expect(due('2026-04-16 14:00', 3, 'working-day', { calendar: sampleCalendar(hours) })).toBe(
      '2026-04-21 14:00',
    );
  });
});

describe('limits in hours', () => {
  it('hours run in working hours: 3 hours from Friday 16:30 end on Monday at 10:00', () => {
    expect(due('2026-04-17 16:30', 3, 'hour')).toBe('2026-04-20 10:00');
  });

  it('8 hours are one working day', () => {
    expect(due('2026-04-16 14:05', 8, 'hour')).toBe(due('2026-04-16 14:05', 1, 'working-day'));
    expect(shown(addWorkingHours(calendar, officeTime('2026-04-16 14:05'), 8))).toBe('2026-04-17 14:05');
  });

  it('the hours of internal steps add up to the whole (2 + 3 + 2 + 1 = 8, TT 01/2018 art. 8)', () => {
    const end = [2, 3, 2, 1].reduce<Instant>(
      (at, hours) => addWorkingHours(calendar, at, hours),
      officeTime('2026-04-17 15:00'),
    );
    expect(shown(end)).toBe('2026-04-20 15:00');
  });

  it('half hours count too', () => {
    expect(shown(addWorkingHours(calendar, officeTime('2026-04-17 16:45'), 0.5))).toBe('2026-04-20 07:45');
  });
});

describe('limits in days and months of the wall calendar', () => {
  it('weekends and holidays count', () => {
    expect(due('2026-02-10 09:00', 15, 'day')).toBe('2026-02-25 09:00');
  });

  it('a due moment on Saturday moves to Monday at the same time', () => {
    expect(due('2026-04-16 14:00', 2, 'day')).toBe('2026-04-20 14:00');
  });

  it('a due moment in Tết moves to the first working day after it', () => {
    expect(due('2026-02-11 14:00', 7, 'day')).toBe('2026-02-23 14:00');
  });

  it('a due moment on a make-up Saturday stays', () => {
    expect(due('2025-04-24 09:00', 2, 'day')).toBe('2025-04-26 09:00');
  });

  it('on a day with a morning only, an afternoon due moment falls to closing time', () => {
    expect(due('2026-04-16 14:00', 2, 'day', { calendar: sampleCalendar(SATURDAY_DESK) })).toBe(
      '2026-04-18 11:30',
    );
  });

  it('a month ends on the day of the same number, or on the last day of the month, moved off days without work', () => {
    expect(due('2026-03-16 09:00', 1, 'month')).toBe('2026-04-16 09:00');
    expect(due('2026-01-30 09:00', 1, 'month')).toBe('2026-03-02 09:00');
    expect(due('2026-03-31 09:00', 1, 'month')).toBe('2026-05-04 09:00');
  });
});

describe('years the calendar does not cover', () => {
  const only2026 = buildWorkCalendar({ hours: DEFAULT_WORKING_HOURS, days: [], years: [2026] });

  function yearMissing(act: () => unknown): unknown {
    try {
      act();
    } catch (error) {
      return error instanceof DomainError ? [error.code, error.params['year']] : error;
    }
    return undefined;
  }

  it.each([
    ['2025-12-31 09:00', 1, 'working-day', 2025],
    ['2026-12-30 09:00', 5, 'working-day', 2027],
    ['2026-12-31 16:00', 2, 'hour', 2027],
    ['2026-12-31 18:00', 1, 'hour', 2027],
    ['2026-12-20 09:00', 30, 'day', 2027],
    ['2026-06-20 09:00', 12, 'month', 2027],
  ] as const)('%s + %d %s is refused: %d is missing', (from, amount, unit, year) => {
    expect(yearMissing(() => due(from, amount, unit, { calendar: only2026 }))).toEqual([
      'calendar.year-missing',
      year,
    ]);
  });

  it('a year missing in the middle is refused too', () => {
    const gap = buildWorkCalendar({ hours: DEFAULT_WORKING_HOURS, days: [], years: [2025, 2027] });
    expect(yearMissing(() => due('2025-12-30 09:00', 300, 'working-day', { calendar: gap }))).toEqual([
      'calendar.year-missing',
      2026,
    ]);
    expect(
      yearMissing(() =>
        workingTimeBetween(gap, officeTime('2025-12-30 09:00'), officeTime('2027-01-05 09:00')),
      ),
    ).toEqual(['calendar.year-missing', 2026]);
  });

  it('a calendar without years or without work cannot be built', () => {
    expect(() => buildWorkCalendar({ hours: DEFAULT_WORKING_HOURS, days: [], years: [] })).toThrow(
      RangeError,
    );
    const idle: WorkingHours = {
      monday: [],
      tuesday: [],
      wednesday: [],
      thursday: [],
      friday: [],
      saturday: [],
      sunday: [],
    };
    expect(() => buildWorkCalendar({ hours: idle, days: [], years: [2026] })).toThrow(RangeError);
  });
});

describe('limits as catalogues print them', () => {
  it('parts of a working day become working hours; what cannot be counted is not guessed', () => {
    expect(timeLimitOf(3.5, 'working-day')).toEqual({ amount: 28, unit: 'hour' });
    expect(timeLimitOf(15, 'day')).toEqual({ amount: 15, unit: 'day' });
    expect([timeLimitOf(1.5, 'month'), timeLimitOf(0, 'day'), timeLimitOf(null, 'day')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
