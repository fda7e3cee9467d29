import type { CalendarDay } from '@motcua/contracts';
import type { Queryable, Tx } from '../platform/index.js';
import { readCalendarSettings, writeCalendarSetting } from './calendar-settings.js';

/** Who changes the calendar and when; null for the system. */
export interface ChangedBy {
  at: Date;
  accountId: string | null;
}

/** All days that differ from their weekday, by date. */
export function listDays(on: Queryable): Promise<CalendarDay[]> {
  return on.query<CalendarDay>(
    `select day as date, kind, name, confirmed, decision_no as "decisionNo", source, swapped_with as "swappedWith"
     from calendar_day order by day`,
  );
}

/** Adds days, changes those that stand, and removes others. */
export async function saveDays(
  tx: Tx,
  change: { put: readonly CalendarDay[]; remove: readonly string[] },
  by: ChangedBy,
): Promise<void> {
  await tx.execute('delete from calendar_day where day = any ($1)', [change.remove]);
  await tx.execute(
    `insert into calendar_day (day, kind, name, confirmed, decision_no, source, swapped_with, changed_at, changed_by_id)
     select date, kind, name, confirmed, "decisionNo", source, "swappedWith", $2, $3
     from jsonb_to_recordset($1) as given
       (date date, kind text, name text, confirmed boolean, "decisionNo" text, source text, "swappedWith" date)
     on conflict (day) do update set kind = excluded.kind, name = excluded.name, confirmed = excluded.confirmed,
       decision_no = excluded.decision_no, source = excluded.source, swapped_with = excluded.swapped_with,
       changed_at = excluded.changed_at, changed_by_id = excluded.changed_by_id`,
    [JSON.stringify(change.put), by.at, by.accountId],
  );
}

/** Tells every process that the calendar has changed. */
export async function raiseCalendarRevision(tx: Tx, by: ChangedBy): Promise<void> {
  const { 'calendar.revision': revision } = await readCalendarSettings(tx);
  await writeCalendarSetting(tx, { key: 'calendar.revision', value: revision + 1 }, by);
}

/** One change of the calendar at a time. */
export async function lockCalendar(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('calendar'))`);
}

/** Open dossiers whose reception or processing time runs over one of the days (office time). */
export async function countOpenDossiersOver(on: Queryable, dates: readonly string[]): Promise<number> {
  if (dates.length === 0) return 0;
  const [row] = await on.query<{ dossiers: number }>(
    `select count(*) as dossiers from dossier
     where open and exists (
       select from unnest($1::date[]) as day
       where coalesce(clock_from, submitted_at) < (day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
         and coalesce(due_at, reception_due_at) >= day::timestamp at time zone 'Asia/Ho_Chi_Minh')`,
    [dates],
  );
  return row?.dossiers ?? 0;
}
