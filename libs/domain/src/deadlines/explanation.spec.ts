import { describe, expect, it } from '@jest/globals';
import { DeadlineAnswer } from '@motcua/contracts';
import fc from 'fast-check';
import { propertyRuns } from '@motcua/testing';
import { dueAt } from './due-at.js';
import { instant, isoOf } from './instant.js';
import { officeTime, sampleCalendar } from './work-calendar.sample.js';

const calendar = sampleCalendar();
const iso = (text: string): string => isoOf(officeTime(text));

describe('the reasons of a due moment', () => {
  it('of the worked example name the start, the count, the weekend and the due moment', () => {
    const { explanation } = dueAt({
      from: officeTime('2026-04-16 14:00'),
      limit: { amount: 3, unit: 'working-day' },
      calendar,
    });
    expect(explanation).toEqual([
      { kind: 'START', at: iso('2026-04-16 14:00') },
      { kind: 'WORKING_DAYS', amount: 3, from: iso('2026-04-16 14:00'), to: iso('2026-04-21 14:00') },
      { kind: 'WEEKEND_SKIPPED', from: '2026-04-18', to: '2026-04-19', days: 2 },
      { kind: 'DUE', at: iso('2026-04-21 14:00') },
    ]);
  });

  it('name Tết once, with its first and last day', () => {
    const { explanation } = dueAt({
      from: officeTime('2026-02-13 14:00'),
      limit: { amount: 2, unit: 'working-day' },
      calendar,
    });
    expect(explanation).toContainEqual({
      kind: 'HOLIDAY_SKIPPED',
      from: '2026-02-16',
      to: '2026-02-20',
      days: 5,
      name: 'Tết Nguyên đán Bính Ngọ',
      dayKind: 'HOLIDAY',
      confirmed: true,
    });
  });

  it('name a day off in place of a Sunday holiday, and that Sunday only as a day of rest', () => {
    const { explanation } = dueAt({
      from: officeTime('2026-04-24 10:00'),
      limit: { amount: 1, unit: 'working-day' },
      calendar,
    });
    const skipped = explanation.filter((line) => line.kind === 'HOLIDAY_SKIPPED');
    expect(skipped).toMatchObject([
      { from: '2026-04-27', dayKind: 'COMPENSATION', name: 'Nghỉ bù Giỗ Tổ Hùng Vương' },
    ]);
    expect(explanation).toContainEqual({
      kind: 'WEEKEND_SKIPPED',
      from: '2026-04-25',
      to: '2026-04-26',
      days: 2,
    });
  });

  it('name a Saturday worked in exchange', () => {
    const { explanation } = dueAt({
      from: officeTime('2025-04-25 10:00'),
      limit: { amount: 2, unit: 'working-day' },
      calendar,
    });
    expect(explanation).toContainEqual({
      kind: 'MAKE_UP_DAY',
      date: '2025-04-26',
      name: 'Làm bù cho ngày 02/5/2025',
      confirmed: true,
    });
  });

  it('tell a day off that no decision confirms yet', () => {
    const { explanation } = dueAt({
      from: officeTime('2026-11-23 10:00'),
      limit: { amount: 1, unit: 'working-day' },
      calendar,
    });
    expect(explanation).toContainEqual(
      expect.objectContaining({ kind: 'HOLIDAY_SKIPPED', from: '2026-11-24', confirmed: false }),
    );
  });

  it.each([
    ['2026-04-16 06:00', 'BEFORE_HOURS', '2026-04-16 07:30', []],
    ['2026-04-16 12:00', 'BREAK', '2026-04-16 13:00', []],
    ['2026-04-17 17:00', 'AFTER_HOURS', '2026-04-20 07:30', []],
    ['2026-04-18 09:00', 'NON_WORKING_DAY', '2026-04-20 07:30', []],
    ['2026-02-18 09:00', 'NON_WORKING_DAY', '2026-02-23 07:30', ['Tết Nguyên đán Bính Ngọ']],
  ])('received at %s say %s', (from, reason, to, names) => {
    const { explanation } = dueAt({ from: officeTime(from), limit: { amount: 1, unit: 'hour' }, calendar });
    expect(explanation[1]).toEqual({ kind: 'START_MOVED', from: iso(from), to: iso(to), reason, names });
  });

  it('say when the planned day was no working day, and why', () => {
    const { explanation } = dueAt({
      from: officeTime('2026-04-16 14:00'),
      limit: { amount: 15, unit: 'day' },
      calendar,
    });
    expect(explanation).toEqual([
      { kind: 'START', at: iso('2026-04-16 14:00') },
      { kind: 'CALENDAR_DAYS', amount: 15, from: iso('2026-04-16 14:00'), to: iso('2026-05-01 14:00') },
      {
        kind: 'DUE_MOVED',
        from: iso('2026-05-01 14:00'),
        to: iso('2026-05-04 14:00'),
        names: ['Ngày Quốc tế lao động'],
      },
      { kind: 'DUE', at: iso('2026-05-04 14:00') },
    ]);
  });

  it('tell a hold with the time waited and the due moments before and after it', () => {
    const { explanation } = dueAt({
      from: officeTime('2026-04-16 14:00'),
      limit: { amount: 3, unit: 'working-day' },
      calendar,
      holds: [
        {
          from: officeTime('2026-04-17 09:00'),
          to: officeTime('2026-04-22 10:30'),
          reason: 'SUPPLEMENT',
          policy: 'RESUME',
        },
      ],
    });
    expect(explanation.find((line) => line.kind === 'HOLD')).toEqual({
      kind: 'HOLD',
      from: iso('2026-04-17 09:00'),
      to: iso('2026-04-22 10:30'),
      reason: 'SUPPLEMENT',
      policy: 'RESUME',
      waited: { days: 3, minutes: 90 },
      dueBefore: iso('2026-04-21 14:00'),
      dueAfter: iso('2026-04-24 15:30'),
      seq: null,
      told: null,
    });
  });

  it('of a restarted count begin again after the hold', () => {
    const { explanation } = dueAt({
      from: officeTime('2026-04-16 14:00'),
      limit: { amount: 3, unit: 'working-day' },
      calendar,
      holds: [
        {
          from: officeTime('2026-04-17 09:00'),
          to: officeTime('2026-04-22 10:30'),
          reason: 'SUPPLEMENT',
          policy: 'RESTART',
        },
      ],
    });
    expect(explanation.map((line) => line.kind)).toEqual([
      'START',
      'WORKING_DAYS',
      'WEEKEND_SKIPPED',
      'HOLD',
      'START',
      'WORKING_DAYS',
      'WEEKEND_SKIPPED',
      'HOLIDAY_SKIPPED',
      'DUE',
    ]);
  });

  it('tell an extension with the old and the new date', () => {
    const extension = { decidedAt: officeTime('2026-04-20 09:00'), dueAt: officeTime('2026-04-24 16:00') };
    const { explanation } = dueAt({
      from: officeTime('2026-04-16 14:00'),
      limit: { amount: 3, unit: 'working-day' },
      calendar,
      extension,
    });
    expect(explanation.slice(-2)).toEqual([
      {
        kind: 'EXTENSION',
        decidedAt: iso('2026-04-20 09:00'),
        from: iso('2026-04-21 14:00'),
        to: iso('2026-04-24 16:00'),
      },
      { kind: 'DUE', at: iso('2026-04-24 16:00') },
    ]);
  });

  it('are always what the wire promises, and account for every day of a count in working days', () => {
    const from = fc
      .integer({ min: officeTime('2025-01-01 00:00'), max: officeTime('2027-06-30 00:00') })
      .map(instant);
    const limit = fc.record({
      amount: fc.integer({ min: 1, max: 90 }),
      unit: fc.constantFrom('hour' as const, 'working-day' as const, 'day' as const),
    });
    fc.assert(
      fc.property(from, limit, (at, wanted) => {
        const due = dueAt({ from: at, limit: wanted, calendar });
        const answer = { dueAt: isoOf(due.dueAt), explanation: due.explanation };
        expect(DeadlineAnswer.parse(answer)).toEqual(answer);
        expect(due.explanation.at(-1)).toEqual({ kind: 'DUE', at: answer.dueAt });
      }),
      { numRuns: propertyRuns },
    );
  });
});
