import type { CalendarDay, CalendarDifference } from '@motcua/contracts';

const FIELDS = [
  'kind',
  'name',
  'confirmed',
  'decisionNo',
  'source',
  'swappedWith',
] as const satisfies readonly (keyof CalendarDay)[];

/** What taking in a list would do. */
export interface CalendarDifferences {
  differences: CalendarDifference[];
  unchanged: number;
}

function isSame(a: CalendarDay, b: CalendarDay): boolean {
  return FIELDS.every((field) => a[field] === b[field]);
}

/**
 * Compares the days that stand with a list.
 * @param replaceYears years whose days the list replaces: those that it does not name are removed
 * @returns differences by date
 */
export function calendarDifferences(
  standing: readonly CalendarDay[],
  list: { days: readonly CalendarDay[]; replaceYears: readonly number[] },
): CalendarDifferences {
  const byDate = new Map(standing.map((day) => [day.date, day]));
  const named = new Set(list.days.map(({ date }) => date));
  const changed = list.days
    .map((after) => ({ date: after.date, before: byDate.get(after.date) ?? null, after }))
    .filter(({ before, after }) => !before || !isSame(before, after));
  const removed = standing
    .filter(({ date }) => !named.has(date) && list.replaceYears.includes(Number(date.slice(0, 4))))
    .map((before) => ({ date: before.date, before, after: null }));
  const differences = [...changed, ...removed].sort((a, b) => a.date.localeCompare(b.date));
  return { differences, unchanged: list.days.length - changed.length };
}
