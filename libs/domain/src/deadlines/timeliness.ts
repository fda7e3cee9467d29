import type { TimeLimitUnit } from '@motcua/contracts';
import { instant, instantAt, localDayOf, type Instant } from './instant.js';

/** How the end of processing stands to the due moment. */
export const TIMELINESS = ['EARLY', 'ON_TIME', 'OVERDUE'] as const;
export type Timeliness = (typeof TIMELINESS)[number];

/** Limits in hours are judged to the moment, all others to the local day. Design decision 5a.9. */
const JUDGED_BY_INSTANT = {
  hour: true,
  'working-day': false,
  day: false,
  month: false,
} as const satisfies Record<TimeLimitUnit, boolean>;

/**
 * Whether something done at `at` was early, on time or late: by the moment for limits in hours, by the local day
 * (office time) for all others. The one comparison that tags, queues and statistics use.
 * @param at end of processing for finished dossiers (not the day the citizen fetched the result), now for pending ones
 * Source: design decision 5a.9; TT 01/2018/TT-VPCP art. 13; docs/rules/deadlines.md#timeliness
 */
export function timeliness(dueAt: Instant, at: Instant, unit: TimeLimitUnit): Timeliness {
  const difference = JUDGED_BY_INSTANT[unit] ? at - dueAt : localDayOf(at) - localDayOf(dueAt);
  if (difference === 0) return 'ON_TIME';
  return difference < 0 ? 'EARLY' : 'OVERDUE';
}

/**
 * First moment at which a pending dossier is overdue: just after `dueAt` for limits in hours, midnight after the due
 * day for all others. `now >= overdueFrom` is the same question as `timeliness(dueAt, now, unit) === 'OVERDUE'`.
 */
export function overdueFrom(dueAt: Instant, unit: TimeLimitUnit): Instant {
  return JUDGED_BY_INSTANT[unit] ? instant(dueAt + 1) : instantAt(localDayOf(dueAt) + 1, 0);
}
