import { describe, expect, it } from '@jest/globals';
import type { TimeLimitUnit } from '@motcua/contracts';
import { dueAfterHold, dueAt, type ClockHold } from './due-at.js';
import { officeTime, sampleCalendar, shown } from './work-calendar.sample.js';

const calendar = sampleCalendar();

function due(
  from: string,
  amount: number,
  unit: TimeLimitUnit,
  extra: Partial<Parameters<typeof dueAt>[0]> = {},
): string {
  return shown(dueAt({ from: officeTime(from), limit: { amount, unit }, calendar, ...extra }).dueAt);
}

function hold(from: string, to: string | null, policy: ClockHold['policy'] = 'RESUME'): ClockHold {
  return { from: officeTime(from), to: to === null ? null : officeTime(to), reason: 'SUPPLEMENT', policy };
}

describe('holds and extension', () => {
  const threeDays = { amount: 3, unit: 'working-day' } as const;

  it('RESUME: the old due moment moves by the working time waited (practice of running systems)', () => {
    const holds = [hold('2026-04-17 09:00', '2026-04-22 09:00')];
    expect(due('2026-04-16 14:00', 3, 'working-day', { holds })).toBe('2026-04-24 14:00');
  });

  it('RESTART: the whole limit counts again from the full dossier (NĐ 61/2018 art. 19.4)', () => {
    const holds = [hold('2026-04-17 09:00', '2026-04-22 09:00', 'RESTART')];
    expect(due('2026-04-16 14:00', 3, 'working-day', { holds })).toBe('2026-04-28 09:00');
  });

  it('a hold over a weekend or Tết waits no working time there', () => {
    expect(
      due('2026-04-16 14:00', 3, 'working-day', { holds: [hold('2026-04-18 08:00', '2026-04-19 20:00')] }),
    ).toBe('2026-04-21 14:00');
    expect(
      due('2026-02-12 14:00', 3, 'working-day', { holds: [hold('2026-02-13 17:00', '2026-02-23 08:30')] }),
    ).toBe('2026-02-24 15:00');
  });

  it('an open hold leaves the promise standing', () => {
    const answer = dueAt({
      from: officeTime('2026-04-16 14:00'),
      limit: threeDays,
      calendar,
      holds: [hold('2026-04-17 09:00', null)],
    });
    expect(shown(answer.dueAt)).toBe('2026-04-21 14:00');
    expect(answer.explanation.find((line) => line.kind === 'HOLD')).toMatchObject({
      to: null,
      dueAfter: null,
      waited: null,
    });
  });

  it('two holds that overlap count once, in whatever order they are given', () => {
    const holds = [
      hold('2026-04-20 09:00', '2026-04-22 09:00'),
      hold('2026-04-17 09:00', '2026-04-21 09:00'),
    ];
    expect(due('2026-04-16 14:00', 3, 'working-day', { holds })).toBe('2026-04-24 14:00');
  });

  it('waiting before the dossier was received is no hold of the limit', () => {
    const holds = [hold('2026-04-15 09:00', '2026-04-16 14:00')];
    expect(due('2026-04-16 14:00', 3, 'working-day', { holds })).toBe('2026-04-21 14:00');
  });

  it('limits in days wait in days of the wall calendar', () => {
    const holds = [hold('2026-04-17 09:00', '2026-04-21 16:00')];
    expect(due('2026-04-16 14:00', 15, 'day', { holds })).toBe('2026-05-08 14:00');
    expect(
      due('2026-04-16 14:00', 15, 'day', { holds: [hold('2026-04-17 09:00', '2026-04-17 16:00')] }),
    ).toBe('2026-05-04 14:00');
  });

  it('an extension sets the promised date, and a later hold moves on from there', () => {
    const extension = { decidedAt: officeTime('2026-04-20 09:00'), dueAt: officeTime('2026-04-24 16:00') };
    expect(due('2026-04-16 14:00', 3, 'working-day', { extension })).toBe('2026-04-24 16:00');
    const holds = [hold('2026-04-21 09:00', '2026-04-22 09:00')];
    expect(due('2026-04-16 14:00', 3, 'working-day', { extension, holds })).toBe('2026-04-28 16:00');
  });

  it('a stored promise is the base of the next one, not a new count by a changed calendar', () => {
    const promised = officeTime('2026-04-23 10:00');
    const answer = dueAfterHold({
      dueAt: promised,
      hold: hold('2026-04-20 08:00', '2026-04-20 10:00'),
      limit: threeDays,
      calendar,
    });
    expect(shown(answer.dueAt)).toBe('2026-04-23 13:30');
  });
});
