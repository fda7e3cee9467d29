import { describe, expect, it } from '@jest/globals';
import { countdown } from './countdown.js';
import { officeTime, sampleCalendar } from './work-calendar.sample.js';

const calendar = sampleCalendar();
const left = (now: string, due: string, unit: 'hour' | 'working-day' | 'day' | 'month' = 'working-day') => {
  const { overdue, inWorkingTime, days, hours, minutes } = countdown({ calendar, now: officeTime(now), dueAt: officeTime(due), unit });
  return `${overdue ? 'late ' : ''}${days}d ${hours}h ${minutes}m${inWorkingTime ? '' : ' wall'}`;
};

describe('the clock on the screen', () => {
  it('runs in working time: from Thursday 16:00 to Tuesday 14:00 there are two days and six hours', () => {
    expect(left('2026-04-16 16:00', '2026-04-21 14:00')).toBe('2d 6h 0m');
  });

  it('stands at night, in the lunch break, on days of rest and on holidays', () => {
    const atClosing = left('2026-04-17 17:00', '2026-04-21 14:00');
    for (const now of ['2026-04-17 22:30', '2026-04-18 10:00', '2026-04-20 07:30']) expect(left(now, '2026-04-21 14:00')).toBe(atClosing);
    expect(left('2026-04-16 11:30', '2026-04-16 17:00')).toBe(left('2026-04-16 12:45', '2026-04-16 17:00'));
    expect(left('2026-04-29 17:00', '2026-05-04 09:00')).toBe('0d 1h 30m');
  });

  it('counts limits in hours in hours alone, those in days by the wall clock', () => {
    expect(left('2026-04-16 14:00', '2026-04-20 10:15', 'hour')).toBe('0d 13h 45m');
    expect(left('2026-04-16 14:00', '2026-04-20 10:15', 'day')).toBe('3d 20h 15m wall');
  });

  it('has nothing left on the due day after its hour, and runs on as overdue from the next day', () => {
    expect(left('2026-04-21 15:00', '2026-04-21 14:00')).toBe('0d 0h 0m');
    expect(left('2026-04-22 08:00', '2026-04-21 14:00')).toBe('late 0d 3h 30m');
    expect(left('2026-04-21 14:30', '2026-04-21 14:00', 'hour')).toBe('late 0d 0h 30m');
  });
});
