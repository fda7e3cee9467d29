import type { PlanCounts, PlanFilter, PlanMonth, PlanState } from '@motcua/contracts';
import { addMonths, dayNumberOf, plainDateOf } from '../deadlines/instant.js';

/** What figures need to know of an item. */
export interface PlannedItem {
  dueOn: string;
  isReached: boolean;
  /** null = not reached, or since ever. */
  reachedOn: string | null;
  blockingReason: string | null;
}

const monthOf = (day: string): string => day.slice(0, 7);
const quarterOf = (day: string): string => `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Where an item stands: reached, else past its day, else due in the running quarter, else later. @param today local day */
export function planStateOf({ isReached, dueOn }: Pick<PlannedItem, 'isReached' | 'dueOn'>, today: string): PlanState {
  if (isReached) return 'REACHED';
  if (dueOn < today) return 'LATE';
  return quarterOf(dueOn) === quarterOf(today) ? 'DUE_THIS_QUARTER' : 'LATER';
}

/** Whether an item belongs to a narrowed list. What is reached is not blocked any more. */
export function matchesPlanFilter(item: PlannedItem, filter: PlanFilter, today: string): boolean {
  const state = planStateOf(item, today);
  return filter === 'BLOCKED' ? state !== 'REACHED' && item.blockingReason !== null : state === filter;
}

/** How many items stand how. */
export function planCounts(items: readonly PlannedItem[], today: string): PlanCounts {
  const count = (filter: PlanFilter): number => items.filter((item) => matchesPlanFilter(item, filter, today)).length;
  return {
    items: items.length,
    reached: count('REACHED'),
    late: count('LATE'),
    dueThisQuarter: count('DUE_THIS_QUARTER'),
    blocked: count('BLOCKED'),
  };
}

/**
 * Planned and reached, summed up to the end of each month from the decision to the last day planned or today.
 * What was reached before the decision counts in the first month; months to come have no figure reached.
 * @param about.decidedOn local day of the decision  @param about.today local day
 */
export function planMonths(items: readonly PlannedItem[], about: { decidedOn: string; today: string }): PlanMonth[] {
  const present = monthOf(about.today);
  const first = [monthOf(about.decidedOn), present].sort()[0] ?? present;
  const last = [present, monthOf(about.decidedOn), ...items.map(({ dueOn }) => monthOf(dueOn))].sort().at(-1) ?? present;
  const months: PlanMonth[] = [];
  for (let month = first; month <= last; month = monthOf(plainDateOf(addMonths(dayNumberOf(`${month}-01`), 1)))) {
    const planned = items.filter(({ dueOn }) => monthOf(dueOn) <= month).length;
    const reached = items.filter(({ isReached, reachedOn }) => isReached && monthOf(reachedOn ?? first) <= month).length;
    months.push({ month, planned, reached: month > present ? null : reached });
  }
  return months;
}
