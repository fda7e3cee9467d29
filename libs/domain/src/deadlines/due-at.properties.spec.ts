import { describe, expect, it, jest } from '@jest/globals';
import {
  TIME_LIMIT_UNITS,
  WEEKDAYS,
  type CalendarDayKind,
  type WorkingHours,
  type WorkingInterval,
} from '@motcua/contracts';
import fc from 'fast-check';
import { dueAt, type ClockHold } from './due-at.js';
import { instant, localDayOf, type Instant } from './instant.js';
import { buildWorkCalendar, type CalendarOverride } from './work-calendar.js';
import { officeTime } from './work-calendar.sample.js';
import { workingStart, workingTimeBetween } from './working-time.js';

const numRuns = process.env['LONG_TESTS'] ? 10_000 : 500;
const MINUTE = 60_000;

jest.setTimeout(600_000);

/** Taken out of the test sandbox once: a look-up of a global costs a microsecond in there. */
const { floor } = Math;

/** Every minute of a day as the clock shows it. */
const CLOCK = Array.from({ length: 1440 }, (_, minute) =>
  new Date(minute * MINUTE).toISOString().slice(11, 16),
);

/** An independent, slow picture of a calendar: each minute is asked by itself, with the platform's `Date`. */
class MinuteByMinute {
  private readonly overrides: ReadonlyMap<string, CalendarOverride>;
  private readonly workedMinutes = new Map<number, boolean[]>();

  constructor(
    private readonly hours: WorkingHours,
    days: readonly CalendarOverride[],
  ) {
    this.overrides = new Map(days.map((day) => [day.date, day]));
  }

  private weekdayIntervals(date: Date): WorkingInterval[] {
    const weekday = WEEKDAYS[(date.getUTCDay() + 6) % 7];
    return weekday ? this.hours[weekday] : [];
  }

  private minutesOf(intervals: WorkingInterval[]): number {
    const minute = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
    return intervals.reduce((sum, { from, to }) => sum + minute(to) - minute(from), 0);
  }

  private get fullDay(): WorkingInterval[] {
    return WEEKDAYS.map((weekday) => this.hours[weekday]).reduce((best, day) =>
      this.minutesOf(day) > this.minutesOf(best) ? day : best,
    );
  }

  private intervalsOn(local: Date): WorkingInterval[] {
    const override = this.overrides.get(local.toISOString().slice(0, 10));
    if (!override) return this.weekdayIntervals(local);
    if (override.kind !== 'SWAP_WORK') return [];
    const exchanged = override.swappedWith ? this.weekdayIntervals(new Date(override.swappedWith)) : [];
    return exchanged.length > 0 ? exchanged : this.fullDay;
  }

  /** Each minute of a local day, asked against the clock of its intervals. */
  private minutesOfDay(localDay: number): boolean[] {
    const intervals = this.intervalsOn(new Date(localDay * 86_400_000));
    return CLOCK.map((clock) => intervals.some(({ from, to }) => from <= clock && clock < to));
  }

  isWorked(at: number): boolean {
    const minute = floor(at / MINUTE) + 7 * 60;
    const day = floor(minute / 1440);
    let minutes = this.workedMinutes.get(day);
    if (!minutes) this.workedMinutes.set(day, (minutes = this.minutesOfDay(day)));
    return minutes[minute - day * 1440] ?? false;
  }

  /** End of the last of `minutes` worked minutes from `from` on. */
  after(from: number, minutes: number): number {
    let at = from;
    for (let left = minutes; left > 0; at += MINUTE) if (this.isWorked(at)) left -= 1;
    return at;
  }

  between(a: number, b: number): number {
    let worked = 0;
    for (let at = a; at < b; at += MINUTE) if (this.isWorked(at)) worked += 1;
    return worked;
  }

  start(from: number): number {
    let at = from;
    while (!this.isWorked(at)) at += MINUTE;
    return at;
  }

  minutesIn(limit: { amount: number; unit: string }): number {
    return limit.amount * (limit.unit === 'hour' ? 60 : this.minutesOf(this.fullDay));
  }
}

const clock = fc.integer({ min: 6 * 4, max: 19 * 4 }).map((quarter) => {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}`;
});

/** One or two stretches, in order. */
const workingDay = fc.uniqueArray(clock, { minLength: 4, maxLength: 4 }).map((clocks) => {
  const [a = '', b = '', c = '', d = ''] = [...clocks].sort();
  return [
    { from: a, to: b },
    { from: c, to: d },
  ];
});

const officeDay = fc.constant<WorkingInterval[]>([
  { from: '07:30', to: '11:30' },
  { from: '13:00', to: '17:00' },
]);
const noWork = fc.constant<WorkingInterval[]>([]);
const morning = fc.constant<WorkingInterval[]>([{ from: '07:30', to: '11:30' }]);
const someDay = fc.oneof(
  { weight: 4, arbitrary: officeDay },
  { weight: 2, arbitrary: workingDay },
  { weight: 1, arbitrary: noWork },
);

const workingHours: fc.Arbitrary<WorkingHours> = fc.record({
  monday: officeDay,
  tuesday: someDay,
  wednesday: someDay,
  thursday: someDay,
  friday: someDay,
  saturday: fc.oneof(noWork, morning),
  sunday: noWork,
});

const marchDate = fc
  .integer({ min: 1, max: 40 })
  .map((day) => new Date(Date.UTC(2026, 2, day)).toISOString().slice(0, 10));

const overrides: fc.Arbitrary<CalendarOverride[]> = fc.uniqueArray(
  fc.record({
    date: marchDate,
    kind: fc.constantFrom<CalendarDayKind>('HOLIDAY', 'COMPENSATION', 'SWAP_OFF', 'SWAP_WORK'),
    name: fc.constantFrom('Giỗ Tổ', 'Quốc khánh'),
    swappedWith: fc.option(marchDate),
  }),
  { selector: (day) => day.date, maxLength: 12 },
);

const world = fc.record({ hours: workingHours, days: overrides }).map(({ hours, days }) => ({
  calendar: buildWorkCalendar({ hours, days, years: [2026] }),
  slow: new MinuteByMinute(hours, days),
}));

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
      { numRuns },
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
      { numRuns },
    );
  });

  it('working time between two moments agrees with a count minute by minute', () => {
    fc.assert(
      fc.property(world, minuteOfMarch, minuteOfMarch, ({ calendar, slow }, a, b) => {
        const [first, last] = a <= b ? [a, b] : [b, a];
        expect(workingTimeBetween(calendar, first, last)).toBe(slow.between(first, last));
        expect(workingTimeBetween(calendar, last, first) + slow.between(first, last)).toBe(0);
      }),
      { numRuns },
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
      { numRuns },
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
      { numRuns },
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
      { numRuns },
    );
  });
});
