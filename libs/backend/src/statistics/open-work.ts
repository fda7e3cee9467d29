import type { TimeLimitUnit } from '@motcua/contracts';
import { dueBounds, type DueBounds, type Instant, type WorkCalendar } from '@motcua/domain';
import type { SqlValue } from '../platform/index.js';
import type { FiguresScope } from './figures-scope.js';

/** What changes with time alone is asked of the dossiers themselves, never counted (design.md §5a.4). */
export const OPEN_WORK = ['open', 'overdue', 'dueSoon'] as const;
export type OpenWork = (typeof OPEN_WORK)[number];

const bound = (units: Record<'hour' | 'working-day' | 'day', string>): string =>
  `case d.time_unit when 'hour' then ${units.hour}::timestamptz when 'working-day' then ${units['working-day']}::timestamptz else ${units.day}::timestamptz end`;

const OVERDUE_BEFORE = bound({ hour: '$5', 'working-day': '$6', day: '$7' });
const DUE_SOON_BEFORE = bound({ hour: '$8', 'working-day': '$9', day: '$10' });
const RUNNING = `d.status in ('RECEIVED', 'PROCESSING') and d.due_at is not null`;

/** Conditions over `dossier d` for the parameters of `openWorkParams`. */
export const OPEN_WORK_CONDITIONS = {
  open: 'true',
  overdue: `${RUNNING} and d.due_at < ${OVERDUE_BEFORE}`,
  dueSoon: `${RUNNING} and d.due_at >= ${OVERDUE_BEFORE} and d.due_at < ${DUE_SOON_BEFORE}`,
} as const satisfies Record<OpenWork, string>;

/** How many of the parameters each condition refers to, together with `OPEN_IN_SCOPE`. */
export const OPEN_WORK_PARAMS = { open: 4, overdue: 7, dueSoon: 10 } as const satisfies Record<
  OpenWork,
  number
>;

/** Open dossiers of a scope, whatever the period. */
export const OPEN_IN_SCOPE = `d.open and d.agency_id = any($1::uuid[]) and ($2::text is null or d.field_code = $2)
  and ($3::int is null or d.online_level = $3) and ($4::text is null or d.channel = $4)`;

/** Parameters $1 … $10 of the statements above; all bounds come from the domain. */
export function openWorkParams(scope: FiguresScope, calendar: WorkCalendar, now: Instant): SqlValue[] {
  const bounds: Record<TimeLimitUnit, DueBounds> = dueBounds(calendar, now);
  const units = ['hour', 'working-day', 'day'] as const;
  return [
    [...scope.agencyIds],
    scope.field,
    scope.level,
    scope.channel,
    ...units.map((unit) => new Date(bounds[unit].overdueBefore)),
    ...units.map((unit) => new Date(bounds[unit].dueSoonBefore)),
  ];
}
