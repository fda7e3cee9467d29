import { WEEKDAYS, type CalendarDayKind, type TimeLimit, type WorkingHours, type WorkingInterval } from '@motcua/contracts';
import fc from 'fast-check';
import { buildWorkCalendar, type CalendarOverride } from './work-calendar.js';

/** What the property specs of deadlines and workflow share: random calendars, and an independent, slow count over them. */

export const MINUTE = 60_000;

/** Taken out of the test sandbox once: a look-up of a global costs a microsecond in there. */
const { floor } = Math;

/** Every minute of a day as the clock shows it. */
const CLOCK = Array.from({ length: 1440 }, (_, minute) =>
  new Date(minute * MINUTE).toISOString().slice(11, 16),
);

const DAY = 86_400_000;
const OFFICE = 7 * 3_600_000;
/** The local day (UTC+7) of a moment, as midnight UTC of that date. */
const localDay = (at: number): Date => new Date(floor((at + OFFICE) / DAY) * DAY);
const localDayNumber = (at: number): number => floor((at + OFFICE) / DAY);

/** An independent, slow picture of a calendar: each minute is asked by itself, with the platform's `Date`. */
export class MinuteByMinute {
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

  /** The due moment of a whole limit counted from `from`. */
  due(limit: TimeLimit, from: number): number {
    const start = this.start(from);
    if (limit.unit === 'hour' || limit.unit === 'working-day') return this.after(start, this.minutesIn(limit));
    return limit.unit === 'day' ? this.onWorkingDay(start, limit.amount) : this.onWorkingDay(start, this.daysOfMonths(start, limit.amount));
  }

  /** A due moment moved by the time waited: working time, or days of the wall calendar. */
  moved(limit: TimeLimit, due: number, hold: { from: number; to: number }): number {
    if (limit.unit === 'hour' || limit.unit === 'working-day') return this.after(due, this.between(hold.from, hold.to));
    const days = localDayNumber(hold.to) - localDayNumber(hold.from);
    return days === 0 ? due : this.onWorkingDay(due, days);
  }

  /** Days to the same day of a later month, or to its last. */
  private daysOfMonths(from: number, months: number): number {
    const day = localDay(from);
    const target = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
    const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
    target.setUTCDate(Math.min(day.getUTCDate(), last));
    return (target.getTime() - day.getTime()) / DAY;
  }

  /** The same time of day so many days later, on a day with work and within or at the end of its hours. */
  private onWorkingDay(from: number, days: number): number {
    let at = from + days * DAY;
    while (!this.hasWork(at)) at += DAY;
    const midnight = localDay(at).getTime() - OFFICE;
    for (let back = at; back > midnight; back -= MINUTE) if (this.isWorked(back - MINUTE) || (back === at && this.isWorked(back))) return back;
    while (!this.isWorked(at)) at += MINUTE;
    return at;
  }

  private hasWork(at: number): boolean {
    const midnight = localDay(at).getTime() - OFFICE;
    for (let minute = 0; minute < 1440; minute += 1) if (this.isWorked(midnight + minute * MINUTE)) return true;
    return false;
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

/** A random calendar of 2026, compiled and slow. */
export const world = fc.record({ hours: workingHours, days: overrides }).map(({ hours, days }) => ({
  calendar: buildWorkCalendar({ hours, days, years: [2026] }),
  slow: new MinuteByMinute(hours, days),
}));
