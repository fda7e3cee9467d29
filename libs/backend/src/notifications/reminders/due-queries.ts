import { rungHours, type AlertKind, type AlertRung, type StaffRole } from '@motcua/contracts';
import { STEP_STATUSES, type Instant, type WorkCalendar } from '@motcua/domain';
import type { CalendarSnapshot } from '../../calendar/index.js';
import type { SqlValue } from '../../platform/index.js';
import { firstNotReminded, startOfDayAt, workingHoursBefore } from './calendar-bounds.js';
import { DAYS_BEFORE, type ReminderKind } from './reminder-kinds.js';

/** Of a dossier received today an apology is prepared this long before it is due. */
const APOLOGY_AHEAD_MS = 2 * 3_600_000;

/** Calendars of the agencies looked at, and the moment of the look. */
export interface Calendars {
  snapshot: CalendarSnapshot;
  agencyIds: readonly string[];
  now: Instant;
}

/** What is due, as pieces of SQL over `dossier d`; $1 = agencies, $2 and $3 = bounds of each, further ones begin at $4. */
export interface Wanted {
  /** The moment it is about. */
  due: string;
  /** When what is due began: reception, or the request for a supplement. */
  since: string;
  /** Whose turn it is; his calendar counts. */
  agency: string;
  holder: string;
  stepRole: string;
  /** Tells apart what is due of one dossier at one moment: the number of a step. */
  about: string;
  from: string;
  where: string;
  params: SqlValue[];
  /** Where several rows are one reminder. */
  groupBy?: string;
}

const OF_DOSSIER = {
  agency: 'coalesce(d.working_agency_id, d.agency_id)',
  holder: 'd.holder_id',
  stepRole: 'd.step_role',
  about: `''`,
  from: '',
  since: 'd.received_at',
} as const;
const FIRST_ROLE: StaffRole = 'DEPARTMENT_LEADER';
const RUNNING = `d.open and d.status in ('RECEIVED', 'PROCESSING')`;
const IN_STEPS = `d.status in (${STEP_STATUSES.map((status) => `'${status}'`).join(', ')})`;

/** One bound for each agency, counted once for each calendar. */
function boundsOf({ snapshot, agencyIds, now }: Calendars, boundOf: (calendar: WorkCalendar) => Instant): Instant[] {
  const known = new Map<WorkCalendar, Instant>();
  return agencyIds.map((id) => {
    const calendar = snapshot.calendarOf(id, now);
    const bound = known.get(calendar) ?? boundOf(calendar);
    known.set(calendar, bound);
    return bound;
  });
}

/** The agencies with their bounds ($1, $2), the local midnight of each ($3), and the latest bound ($4), by which an index is asked. */
function bounded(calendars: Calendars, boundOf: (calendar: WorkCalendar) => Instant): SqlValue[] {
  const bounds = boundsOf(calendars, boundOf);
  const latest = Math.max(...bounds, 0);
  return [
    [...calendars.agencyIds],
    bounds.map((bound) => new Date(bound)),
    bounds.map((bound) => new Date(startOfDayAt(bound))),
    new Date(latest),
  ];
}

/** The bounds of `bounded` beside each dossier. */
export const boundsBeside = ({ agency }: Pick<Wanted, 'agency'>): string =>
  `join unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as c (agency_id, bound, midnight) on c.agency_id = ${agency}`;

type AlertQuery = (calendars: Calendars, rung: AlertRung) => Wanted;

const since = (rung: AlertRung, calendars: Calendars): SqlValue[] =>
  bounded(calendars, (calendar) => workingHoursBefore(calendar, calendars.now, rungHours(rung)));

const dueSoon: AlertQuery = (calendars, rung) => ({
  ...OF_DOSSIER,
  due: 'd.due_at',
  where: `${RUNNING} and d.due_at < $4 and d.due_at < c.bound and d.due_at >= $5`,
  params: [...bounded(calendars, (calendar) => firstNotReminded(calendar, calendars.now, rung.amount)), new Date(calendars.now)],
});

/** Limits in hours are over at their moment, all others at the end of their local day (design.md §5a.9). */
const overdue: AlertQuery = (calendars, rung) => ({
  ...OF_DOSSIER,
  due: 'd.due_at',
  where: `${RUNNING} and d.due_at <= $4 and d.due_at <= case d.time_unit when 'hour' then c.bound else c.midnight - interval '1 millisecond' end`,
  params: since(rung, calendars),
});

const receptionLate: AlertQuery = (calendars, rung) => ({
  ...OF_DOSSIER,
  due: 'd.reception_due_at',
  since: 'd.submitted_at',
  where: `d.status = 'SUBMITTED' and d.reception_due_at <= $4 and d.reception_due_at <= c.bound`,
  params: since(rung, calendars),
});

/** Only where it is the office's turn; a dossier that waits for the citizen does not stand still by our fault. */
const idle: AlertQuery = (calendars, rung) => ({
  ...OF_DOSSIER,
  due: 'd.last_entry_at',
  since: 'null::timestamptz',
  where: `d.open and d.status in ('SUBMITTED', 'RECEIVED', 'PROCESSING') and d.last_entry_at <= $4 and d.last_entry_at <= c.bound`,
  params: since(rung, calendars),
});

/** A request that the agency asked has not confirmed: its own people are told, each request for itself. */
const unacknowledged: AlertQuery = (calendars, rung) => ({
  due: 'st.sent_at',
  since: 'st.sent_at',
  agency: 'st.agency_id',
  holder: 'st.holder_id',
  stepRole: `'${FIRST_ROLE}'`,
  about: `st.no::text`,
  from: 'join inter_agency_step st on st.dossier_id = d.id',
  where: `${IN_STEPS} and st.stage = 'SENT' and st.sent_at <= $4 and st.sent_at <= c.bound`,
  params: since(rung, calendars),
});

/** Another agency that did not answer in time: who asked is told (NĐ 61/2018 art. 19.5), once for all that were due together. */
const stepSilent: AlertQuery = (calendars, rung) => ({
  ...OF_DOSSIER,
  due: 'st.due_at',
  since: 'min(st.sent_at)',
  from: 'join inter_agency_step st on st.dossier_id = d.id',
  where: `${IN_STEPS} and st.stage in ('SENT', 'ACKNOWLEDGED') and st.due_at <= $4 and st.due_at <= c.bound`,
  params: since(rung, calendars),
  groupBy: 'd.id, st.due_at',
});

/** What stands on a rung of an alert, or has passed it. */
export const ALERT_QUERIES = {
  DUE_SOON: dueSoon,
  OVERDUE: overdue,
  RECEPTION_LATE: receptionLate,
  UNACKNOWLEDGED: unacknowledged,
  STEP_SILENT: stepSilent,
  IDLE: idle,
} as const satisfies Record<AlertKind, AlertQuery>;

/**
 * From one working day before on, and still when it is over: no dossier becomes overdue without an apology before its leader.
 * Where the whole limit is no longer than that, not on the day of receipt, unless it runs out within two hours.
 */
function apologyDue(calendars: Calendars): Wanted {
  const { now } = calendars;
  return {
    ...OF_DOSSIER,
    due: 'd.due_at',
    where: `${RUNNING} and d.due_at < $4 and d.due_at < c.bound and (d.received_at < $5 or d.due_at < $6)`,
    params: [
      ...bounded(calendars, (calendar) => firstNotReminded(calendar, now, DAYS_BEFORE.APOLOGY)),
      new Date(startOfDayAt(now)),
      new Date(now + APOLOGY_AHEAD_MS),
    ],
  };
}

function supplement(calendars: Calendars): Wanted {
  return {
    ...OF_DOSSIER,
    due: 's.reply_by',
    since: 's.asked_at',
    from: 'join supplement_request s on s.dossier_id = d.id and s.answered_at is null',
    where: `d.status = 'SUPPLEMENT_REQUIRED' and s.reply_by < $4 and s.reply_by < c.bound and s.reply_by >= $5`,
    params: [
      ...bounded(calendars, (calendar) => firstNotReminded(calendar, calendars.now, DAYS_BEFORE.SUPPLEMENT)),
      new Date(calendars.now),
    ],
  };
}

/** What is due by a rule of its own. */
export const RULE_QUERIES = { APOLOGY: apologyDue, SUPPLEMENT: supplement } as const satisfies Record<
  Exclude<ReminderKind, AlertKind>,
  (calendars: Calendars) => Wanted
>;
