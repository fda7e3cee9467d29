import { dueBounds, type DueBounds, type Instant, type WorkCalendar } from '@motcua/domain';
import { DUE_UNIT } from './queue-conditions.js';
import type { Params } from './sql-builder.js';

/** Agencies that work by the same calendar. */
export interface CalendarGroup {
  calendar: WorkCalendar;
  agencyIds: string[];
}

/** Agencies grouped by calendar, the biggest group last: it is the one that needs no condition. */
export function calendarGroups(agencyIds: readonly string[], calendarOf: (agencyId: string) => WorkCalendar): CalendarGroup[] {
  const groups = new Map<WorkCalendar, string[]>();
  for (const agencyId of agencyIds) {
    const calendar = calendarOf(agencyId);
    groups.set(calendar, [...(groups.get(calendar) ?? []), agencyId]);
  }
  return [...groups].map(([calendar, ids]) => ({ calendar, agencyIds: ids })).sort((a, b) => a.agencyIds.length - b.agencyIds.length);
}

function boundOfGroup(params: Params, bounds: Record<'hour' | 'working-day' | 'day' | 'month', DueBounds>, bound: keyof DueBounds): string {
  const value = (unit: 'hour' | 'working-day' | 'day') => params.add(new Date(bounds[unit][bound]), 'timestamptz');
  return `case ${DUE_UNIT} when 'hour' then ${value('hour')} when 'working-day' then ${value('working-day')} else ${value('day')} end`;
}

/** SQL of a bound for the dossier's own unit and the calendar of its agency, from the domain (design.md §5a.4, §5a.9). */
export function boundSql(params: Params, groups: readonly CalendarGroup[], asked: { bound: keyof DueBounds; now: Instant }): string {
  const texts = groups.map(({ calendar, agencyIds }) => ({
    ids: agencyIds,
    text: boundOfGroup(params, dueBounds(calendar, asked.now), asked.bound),
  }));
  const last = texts.at(-1);
  if (!last) return `'-infinity'::timestamptz`;
  const others = texts.slice(0, -1).map(({ ids, text }) => `when d.agency_id = any(${params.add(ids, 'uuid[]')}) then ${text}`);
  return others.length === 0 ? `(${last.text})` : `(case ${others.join(' ')} else ${last.text} end)`;
}
