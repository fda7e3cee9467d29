import { Injectable } from '@nestjs/common';
import { rungHours, type AlertKind, type AlertLadder, type AlertRung, type StaffRole, type TimeLimitUnit } from '@motcua/contracts';
import { instant, levelsStillTold, overdueFrom, reminderAt, rungsInOrder, type Instant } from '@motcua/domain';
import { WorkCalendars } from '../../calendar/index.js';
import { Agencies } from '../../identity/index.js';
import { Database } from '../../platform/index.js';
import { firstNotReminded, workingHoursBefore } from './calendar-bounds.js';
import { ALERT_QUERIES, boundsBeside, RULE_QUERIES, type Calendars, type Wanted } from './due-queries.js';
import { DAYS_BEFORE, type DueReminder, type ReminderKind } from './reminder-kinds.js';

/** Reminders told in one transaction. */
export const BATCH = 200;

interface DueRow {
  dossierId: string;
  dueAt: Date;
  agencyId: string;
  turnAgencyId: string;
  holderId: string | null;
  codes: string[];
  stepRole: StaffRole | null;
  rung: string;
  since: Date | null;
  unit: TimeLimitUnit;
}

/** One rung of an alert with those that come after it. */
export interface Standing {
  kind: AlertKind;
  rung: AlertRung;
  later: readonly AlertRung[];
}

/** Every rung of a ladder, each alert in the order in which its rungs come. */
export const standings = (ladder: AlertLadder, kinds: readonly AlertKind[]): Standing[] =>
  kinds.flatMap((kind) => rungsInOrder(ladder, kind).map((rung, index, all) => ({ kind, rung, later: all.slice(index + 1) })));

/** How a rung is remembered: its time and whom it is for, so that a rung that was changed is a new one. */
const rungWords = (rung: AlertRung): string => `${rungHours(rung)} ${[...rung.to].sort().join()}`;

function queryOf(kind: ReminderKind, wanted: Wanted): string {
  const { due, since, agency, holder, stepRole, about, from, where, params, groupBy } = wanted;
  const rung = `trim($${params.length + 1}::text || ' ' || ${about})`;
  return `select d.id as "dossierId", ${due} as "dueAt", d.agency_id as "agencyId", ${agency} as "turnAgencyId", ${holder} as "holderId",
      array[d.field_code, d.procedure_code] as codes, ${stepRole} as "stepRole", ${since} as since, ${rung} as rung, coalesce(d.time_unit, 'working-day') as unit
    from dossier d ${from} ${boundsBeside(wanted)}
    where d.origin = 'LIVE' and ${where}
      and not exists (select from reminder r where r.dossier_id = d.id and r.kind = '${kind}' and r.due_at = ${due} and r.rung = ${rung})
    ${groupBy ? `group by ${groupBy}` : ''} order by ${due} limit ${BATCH}`;
}

/** Whether a rung has come for a row that stands on an earlier one. */
function hasCome(rung: AlertRung, row: DueRow, { kind, calendars }: { kind: AlertKind; calendars: Calendars }): boolean {
  const { snapshot, now } = calendars;
  const calendar = snapshot.calendarOf(row.turnAgencyId, now);
  const due = instant(row.dueAt.getTime());
  if (kind === 'DUE_SOON') return due < firstNotReminded(calendar, now, rung.amount);
  const from: Instant = kind === 'OVERDUE' ? overdueFrom(due, row.unit) : due;
  return from <= workingHoursBefore(calendar, now, rungHours(rung));
}

/** Whether it lay ahead when what is due began: nobody is reminded at once of what he has just been given. */
function layAhead(days: number, row: DueRow, { snapshot, now }: Calendars): boolean {
  const calendar = snapshot.calendarOf(row.turnAgencyId, now);
  return !row.since || reminderAt(calendar, instant(row.dueAt.getTime()), days) >= row.since.getTime();
}

/** Finds due moments that came and that nobody was reminded of: queries over stored moments, bounds from the calendars. */
@Injectable()
export class FindDue {
  constructor(
    private readonly database: Database,
    private readonly calendars: WorkCalendars,
    private readonly agencies: Agencies,
  ) {}

  /** The earliest on a rung, at most {@link BATCH}. @throws DomainError 'calendar.year-missing' without any calendar */
  async onRung({ kind, rung, later }: Standing, now: Instant): Promise<DueReminder[]> {
    const calendars = await this.calendarsAt(now);
    const rows = await this.rows(kind, ALERT_QUERIES[kind](calendars, rung), rungWords(rung));
    return rows.map((row) => {
      const come = later.filter((next) => hasCome(next, row, { kind, calendars }));
      const levels = kind !== 'DUE_SOON' || layAhead(rung.amount, row, calendars) ? levelsStillTold(rung, come) : [];
      return { ...row, kind, levels, isTold: levels.length > 0, mail: rung.mail };
    });
  }

  /** The earliest that is due by a rule of its own. @throws DomainError 'calendar.year-missing' without any calendar */
  async byRule(kind: keyof typeof RULE_QUERIES, now: Instant): Promise<DueReminder[]> {
    const calendars = await this.calendarsAt(now);
    const rows = await this.rows(kind, RULE_QUERIES[kind](calendars), '');
    return rows.map((row) => ({
      ...row,
      ...{ kind, levels: [], mail: false },
      isTold: kind === 'APOLOGY' || layAhead(DAYS_BEFORE[kind], row, calendars),
    }));
  }

  private rows(kind: ReminderKind, wanted: Wanted, rung: string): Promise<DueRow[]> {
    return this.database.query<DueRow>(queryOf(kind, wanted), [...wanted.params, rung], `remind-${kind}`);
  }

  private async calendarsAt(now: Instant): Promise<Calendars> {
    const [snapshot, tree] = await Promise.all([this.calendars.snapshot(), this.agencies.tree()]);
    return { snapshot, agencyIds: tree.all().map(({ id }) => id), now };
  }
}
