import { Injectable } from '@nestjs/common';
import { WATCHED_KINDS, type AlertCounts, type AlertRow, type AlertRung, type TimeLimitUnit, type WatchedKind } from '@motcua/contracts';
import { firstRungOfHeads, instant, isoOf, overdueFrom, STATISTICS_ROLES, wholeActor, workingMinutesSince } from '@motcua/domain';
import { WorkCalendars } from '../../calendar/index.js';
import { Agencies, resolveActor } from '../../identity/index.js';
import { Clock, Database, type Caller, type SqlValue } from '../../platform/index.js';
import { ALERT_QUERIES, boundsBeside, type Calendars, type Wanted } from '../reminders/due-queries.js';
import { ladderInForce } from './alert-ladder.repository.js';

interface Row extends Pick<AlertRow, 'code' | 'procedureName' | 'holderName'> {
  turnAgencyId: string;
  dueAt: Date;
  unit: TimeLimitUnit;
}

/** One alert within the reader's agencies; nothing wanted where the ladder tells no head of it. */
interface Asked {
  kind: WatchedKind;
  wanted: Wanted | undefined;
  scope: SqlValue;
}

const MOST_LISTED = 200;
const MOST_COUNTED = 1000;

/** The rows of an alert within the reader's agencies: those whose turn it is, and of a request those who sent it. */
const inScope = ({ from, where, params, ...wanted }: Wanted): string =>
  `from dossier d ${from} ${boundsBeside(wanted)} where ${where} and (d.agency_id = any($${params.length + 1}::uuid[]) or ${wanted.agency} = any($${params.length + 1}::uuid[]))`;

const listSql = (wanted: Wanted): string =>
  `select d.code, d.procedure_name as "procedureName", x."turnAgencyId", x."dueAt", coalesce(d.time_unit, 'working-day') as unit, h.full_name as "holderName"
   from (
     select d.id, ${wanted.agency} as "turnAgencyId", ${wanted.due} as "dueAt", ${wanted.holder} as "holderId"
     ${inScope(wanted)} ${wanted.groupBy ? `group by ${wanted.groupBy}` : ''} order by ${wanted.due} limit ${MOST_LISTED}
   ) x join dossier d on d.id = x.id left join account h on h.id = x."holderId" order by x."dueAt", d.code`;

const countSql = (wanted: Wanted): string =>
  `select count(*)::int as n from (select 1 ${inScope(wanted)} ${wanted.groupBy ? `group by ${wanted.groupBy}` : ''} limit ${MOST_COUNTED}) counted`;

/** "Cần can thiệp": what waits so long that the ladder tells the heads of it, with reason and age. */
@Injectable()
export class Interventions {
  constructor(
    private readonly database: Database,
    private readonly calendars: WorkCalendars,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  /** One reason, the longest waiting first, with the counters of all. Demo dossiers are shown, though nobody is told of them. */
  async list(caller: Caller, kind: WatchedKind): Promise<{ items: AlertRow[]; counts: AlertCounts; asOf: string }> {
    const [snapshot, tree, ladder] = await Promise.all([this.calendars.snapshot(), this.agencies.tree(), ladderInForce(this.database)]);
    const now = this.clock.now();
    const calendars: Calendars = { snapshot, agencyIds: tree.all().map(({ id }) => id), now };
    const actor = wholeActor(resolveActor(caller));
    const held = actor.kind !== 'STAFF' ? [] : actor.grants.filter(({ role }) => STATISTICS_ROLES.includes(role));
    const scope = [...new Set(held.flatMap(({ agencyId }) => tree.subtree(agencyId)))];
    const askOf = (watched: WatchedKind): Asked => ({
      kind: watched,
      wanted: watchedBy(calendars, watched, firstRungOfHeads(ladder, watched)),
      scope,
    });
    const counted = WATCHED_KINDS.map(async (watched) => [watched, await this.count(askOf(watched))] as const);
    const [rows, ...counts] = await Promise.all([this.rows(askOf(kind)), ...counted]);
    const items = rows.map(({ turnAgencyId, dueAt, unit, ...row }) => {
      const due = instant(dueAt.getTime());
      const from = kind === 'OVERDUE' ? overdueFrom(due, unit) : due;
      const waitedMinutes = workingMinutesSince(snapshot.calendarOf(turnAgencyId, now), from, now);
      return { ...row, kind, agencyName: tree.byId(turnAgencyId)?.name ?? '', since: dueAt.toISOString(), waitedMinutes };
    });
    return { items, counts: Object.fromEntries(counts) as AlertCounts, asOf: isoOf(now) };
  }

  private async rows({ kind, wanted, scope }: Asked): Promise<Row[]> {
    return wanted ? this.database.query<Row>(listSql(wanted), [...wanted.params, scope], `interventions-list-${kind}`) : [];
  }

  private async count({ kind, wanted, scope }: Asked): Promise<number> {
    if (!wanted) return 0;
    const [row] = await this.database.query<{ n: number }>(countSql(wanted), [...wanted.params, scope], `interventions-count-${kind}`);
    return row?.n ?? 0;
  }
}

const watchedBy = (calendars: Calendars, kind: WatchedKind, rung: AlertRung | undefined): Wanted | undefined =>
  rung && ALERT_QUERIES[kind](calendars, rung);
