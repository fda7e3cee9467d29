import type { BreakdownRow } from '../../api/breakdown.js';
import { monthWithin, type Period } from '../filter/periods.js';
import type { FilterPatch } from '../filter/use-figures-filter.js';

/** Ways of breaking figures down, in the order offered. */
export const DIMENSIONS = ['agency', 'field', 'procedure', 'level', 'scope', 'channel', 'month'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The second way. */
export const SECONDS = ['channel', 'level'] as const;
export type Second = (typeof SECONDS)[number];

/** How a row of each dimension narrows the filter; null = the list of dossiers cannot be narrowed by it. */
const NARROWINGS = {
  agency: ({ key }) => ({ agencyId: key }),
  field: ({ key }) => ({ field: key }),
  procedure: () => null,
  level: ({ key }) => ({ level: key }),
  scope: () => null,
  channel: ({ key }) => ({ channel: key }),
  month: ({ key }, period) => ({ ...monthWithin(key, period) }),
} as const satisfies Record<Dimension, (row: BreakdownRow, period: Period) => FilterPatch | null>;

/** What opening a figure of a row asks for. */
export function narrowingOf(row: BreakdownRow, by: { first: Dimension; second: Second | undefined }, period: Period): FilterPatch | null {
  const first = NARROWINGS[by.first](row, period);
  if (first === null) return null;
  return by.second && row.second !== null ? { ...first, [by.second]: row.second } : first;
}
