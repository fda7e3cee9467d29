/** Local days, both inclusive. */
export interface Period {
  from: string;
  to: string;
}

/** Periods one press away; `custom` is anything else. */
export const QUICK_PERIODS = ['year', 'quarter', 'month', 'week', 'lastMonth', 'lastQuarter', 'lastYear'] as const;
export type QuickPeriod = (typeof QUICK_PERIODS)[number];

const DAY_MS = 86_400_000;
const two = (value: number): string => String(value).padStart(2, '0');

/** The day `2026-04-21` moved by whole days; calendar days have no time zone, so UTC arithmetic is exact. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const monthStart = (year: number, month: number): string => {
  const moved = new Date(Date.UTC(year, month - 1, 1));
  return `${moved.getUTCFullYear()}-${two(moved.getUTCMonth() + 1)}-01`;
};

/** The whole month `2026-04`. */
export function wholeMonth(month: string): Period {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { from: monthStart(year, number), to: addDays(monthStart(year, number + 1), -1) };
}

/** What the quick choices mean today. */
export function quickPeriods(today: string): Record<QuickPeriod, Period> {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const firstOfQuarter = month - ((month - 1) % 3);
  return {
    year: { from: `${year}-01-01`, to: today },
    quarter: { from: monthStart(year, firstOfQuarter), to: today },
    month: { from: monthStart(year, month), to: today },
    week: { from: addDays(today, -6), to: today },
    lastMonth: { from: monthStart(year, month - 1), to: addDays(monthStart(year, month), -1) },
    lastQuarter: {
      from: monthStart(year, firstOfQuarter - 3),
      to: addDays(monthStart(year, firstOfQuarter), -1),
    },
    lastYear: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  };
}

/** The quick choice that a period is, or `custom`. */
export function nameOfPeriod(period: Period, today: string): QuickPeriod | 'custom' {
  const known = quickPeriods(today);
  return QUICK_PERIODS.find((name) => known[name].from === period.from && known[name].to === period.to) ?? 'custom';
}

/** The same period a year earlier, as the server compares it; 29 February becomes the 28th. */
export function yearBefore({ from, to }: Period): Period {
  const back = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace('-02-29', '-02-28')}`;
  return { from: back(from), to: back(to) };
}

/** The part of a month that lies within a period. */
export function monthWithin(month: string, period: Period): Period {
  const whole = wholeMonth(month);
  return {
    from: whole.from > period.from ? whole.from : period.from,
    to: whole.to < period.to ? whole.to : period.to,
  };
}
