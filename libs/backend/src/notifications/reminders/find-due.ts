import { Injectable } from '@nestjs/common';
import type { StaffRole } from '@motcua/contracts';
import { instant, reminderAt, STEP_STATUSES, type Instant, type WorkCalendar } from '@motcua/domain';
import { WorkCalendars, type CalendarSnapshot } from '../../calendar/index.js';
import { Agencies } from '../../identity/index.js';
import { Database, type SqlValue } from '../../platform/index.js';
import { firstNotReminded, startOfDayAt, workingHoursBefore } from './calendar-bounds.js';
import { DAYS_BEFORE, IDLE_WORKING_HOURS, type DueReminder, type ReminderKind } from './reminder-kinds.js';

/** Of a dossier received today an apology is prepared this long before it is due. */
const APOLOGY_AHEAD_MS = 2 * 3_600_000;

/** Reminders told in one transaction. */
export const BATCH = 200;

interface DueRow {
  dossierId: string;
  dueAt: Date;
  agencyId: string;
  holderId: string | null;
  stepRole: StaffRole | null;
  /** When what is due began: reception, or the request for a supplement. */
  since: Date | null;
}

/** The rest of a query: what is due, and its condition. `d` = dossier, `s` = open supplement request, `c` = bound of the agency. */
interface Wanted {
  due: string;
  since: string;
  from?: string;
  where: string;
  params: SqlValue[];
  /** Where several rows are one reminder. */
  groupBy?: string;
}

const RUNNING = `d.open and d.status in ('RECEIVED', 'PROCESSING')`;
const BOUNDS = 'join unnest($2::uuid[], $3::timestamptz[]) as c (agency_id, bound) on c.agency_id = d.agency_id';

function queryOf(kind: ReminderKind, { due, since, from = '', where, groupBy }: Wanted): string {
  return `select d.id as "dossierId", ${due} as "dueAt", d.agency_id as "agencyId", d.holder_id as "holderId", d.step_role as "stepRole",
      ${since} as since
    from dossier d ${from}
    where d.origin = 'LIVE' and ${where}
      and not exists (select from reminder r where r.dossier_id = d.id and r.kind = '${kind}' and r.due_at = ${due})
    ${groupBy ? `group by ${groupBy}` : ''} order by ${due} limit ${BATCH}`;
}

interface Calendars {
  snapshot: CalendarSnapshot;
  agencyIds: string[];
  now: Instant;
}

/** One bound for each agency, counted once for each calendar, and the latest of them, by which an index is asked. */
function boundsOf(
  { snapshot, agencyIds, now }: Calendars,
  boundOf: (calendar: WorkCalendar) => Instant,
): { ids: string[]; bounds: Date[]; latest: Date } {
  const known = new Map<WorkCalendar, Instant>();
  const bounds = agencyIds.map((id) => {
    const calendar = snapshot.calendarOf(id, now);
    const bound = known.get(calendar) ?? boundOf(calendar);
    known.set(calendar, bound);
    return new Date(bound);
  });
  return { ids: agencyIds, bounds, latest: new Date(Math.max(now, ...known.values())) };
}

function dueSoon(kind: 'DUE_IN_2' | 'DUE_IN_1', calendars: Calendars): Wanted {
  const { ids, bounds, latest } = boundsOf(calendars, (calendar) => firstNotReminded(calendar, calendars.now, DAYS_BEFORE[kind]));
  const where = `${RUNNING} and d.due_at >= $1 and d.due_at < $4 and d.due_at < c.bound`;
  return { due: 'd.due_at', since: 'd.received_at', from: BOUNDS, where, params: [new Date(calendars.now), ids, bounds, latest] };
}

/**
 * From one working day before on, and still when it is over: no dossier becomes overdue without an apology before its leader.
 * Where the whole limit is no longer than that, not on the day of receipt, unless it runs out within two hours.
 */
function apologyDue(calendars: Calendars): Wanted {
  const { ids, bounds, latest } = boundsOf(calendars, (calendar) => firstNotReminded(calendar, calendars.now, DAYS_BEFORE.APOLOGY));
  const where = `${RUNNING} and d.due_at < $1 and d.due_at < c.bound and (d.received_at < $4 or d.due_at < $5)`;
  const { now } = calendars;
  const params = [latest, ids, bounds, new Date(startOfDayAt(now)), new Date(now + APOLOGY_AHEAD_MS)];
  return { due: 'd.due_at', since: 'd.received_at', from: BOUNDS, where, params };
}

/** Limits in hours are over at their moment, all others at the end of their local day (design.md §5a.9). */
function overdue({ now }: Calendars): Wanted {
  const where = `${RUNNING} and d.due_at < $1 and d.due_at < case d.time_unit when 'hour' then $1::timestamptz else $2::timestamptz end`;
  return { due: 'd.due_at', since: 'd.received_at', where, params: [new Date(now), new Date(startOfDayAt(now))] };
}

function receptionLate({ now }: Calendars): Wanted {
  return {
    due: 'd.reception_due_at',
    since: 'd.submitted_at',
    where: `d.status = 'SUBMITTED' and d.reception_due_at < $1`,
    params: [new Date(now)],
  };
}

function supplement(calendars: Calendars): Wanted {
  const { ids, bounds } = boundsOf(calendars, (calendar) => firstNotReminded(calendar, calendars.now, DAYS_BEFORE.SUPPLEMENT));
  const from = `join supplement_request s on s.dossier_id = d.id and s.answered_at is null ${BOUNDS}`;
  const where = `d.status = 'SUPPLEMENT_REQUIRED' and s.reply_by >= $1 and s.reply_by < c.bound`;
  return { due: 's.reply_by', since: 's.asked_at', from, where, params: [new Date(calendars.now), ids, bounds] };
}

/** Only where it is the office's turn; a dossier that waits for the citizen does not stand still by our fault. */
function idle(calendars: Calendars): Wanted {
  const { ids, bounds, latest } = boundsOf(calendars, (calendar) => workingHoursBefore(calendar, calendars.now, IDLE_WORKING_HOURS));
  const where = `d.open and d.status in ('SUBMITTED', 'RECEIVED', 'PROCESSING') and d.last_entry_at < $1 and d.last_entry_at < c.bound`;
  return { due: 'd.last_entry_at', since: 'null::timestamptz', from: BOUNDS, where, params: [latest, ids, bounds] };
}

/** Another agency that did not answer in time: the one-stop head is told (NĐ 61/2018 art. 19.5). Once for all that were due together. */
function stepSilent({ now }: Calendars): Wanted {
  return {
    due: 'st.due_at',
    since: 'min(st.sent_at)',
    from: 'join inter_agency_step st on st.dossier_id = d.id',
    where: `d.status in (${STEP_STATUSES.map((status) => `'${status}'`).join(', ')}) and st.stage in ('SENT', 'ACKNOWLEDGED') and st.due_at < $1`,
    params: [new Date(now)],
    groupBy: 'd.id, st.due_at',
  };
}

const WANTED = {
  RECEPTION_LATE: receptionLate,
  DUE_IN_2: (calendars) => dueSoon('DUE_IN_2', calendars),
  DUE_IN_1: (calendars) => dueSoon('DUE_IN_1', calendars),
  APOLOGY: apologyDue,
  OVERDUE: overdue,
  SUPPLEMENT: supplement,
  IDLE: idle,
  STEP_SILENT: stepSilent,
} as const satisfies Record<ReminderKind, (calendars: Calendars) => Wanted>;

/** Whether it makes sense to say it now: not what lay before the beginning, and not "two days" when it is one already. */
function isTold(kind: ReminderKind, row: DueRow, { snapshot, now }: Calendars): boolean {
  if (kind === 'RECEPTION_LATE' || kind === 'OVERDUE' || kind === 'IDLE' || kind === 'APOLOGY' || kind === 'STEP_SILENT') return true;
  const calendar = snapshot.calendarOf(row.agencyId, now);
  const due = instant(row.dueAt.getTime());
  if (row.since && reminderAt(calendar, due, DAYS_BEFORE[kind]) < row.since.getTime()) return false;
  return kind !== 'DUE_IN_2' || due >= firstNotReminded(calendar, now, DAYS_BEFORE.DUE_IN_1);
}

/** Finds due moments that came and that nobody was reminded of: queries over stored moments, bounds from the calendars. */
@Injectable()
export class FindDue {
  constructor(
    private readonly database: Database,
    private readonly calendars: WorkCalendars,
    private readonly agencies: Agencies,
  ) {}

  /** The earliest of a kind, at most {@link BATCH}. @throws DomainError 'calendar.year-missing' without any calendar */
  async find(kind: ReminderKind, now: Instant): Promise<DueReminder[]> {
    const [snapshot, tree] = await Promise.all([this.calendars.snapshot(), this.agencies.tree()]);
    const calendars = { snapshot, agencyIds: tree.all().map(({ id }) => id), now };
    const wanted: Wanted = WANTED[kind](calendars);
    const rows = await this.database.query<DueRow>(queryOf(kind, wanted), wanted.params, `remind-${kind}`);
    return rows.map((row) => ({ ...row, kind, isTold: isTold(kind, row, calendars) }));
  }
}
