import { Injectable } from '@nestjs/common';
import type { Measures } from '@motcua/contracts';
import { localDateOf } from '@motcua/domain';
import { WorkCalendars } from '../calendar/index.js';
import { Agencies } from '../identity/index.js';
import { Clock, Database, type Caller } from '../platform/index.js';
import { readPoint } from './counters.repository.js';
import { COUNTERS_IN_SCOPE } from './counters-in-scope.js';
import {
  figuresScope,
  scopeParams,
  yearBefore,
  type FiguresQuery,
  type FiguresScope,
} from './figures-scope.js';
import { MEASURE_SUMS, measuresOf, noMeasures } from './measure-columns.js';
import { OPEN_IN_SCOPE, OPEN_WORK_CONDITIONS, OPEN_WORK_PARAMS, openWorkParams } from './open-work.js';

/** Stamp of every answer: how far the counters are. */
export interface Stamp {
  asOf: string;
  position: number;
}

/** The six figures of M1 with what they are compared to. */
export interface Overview extends Stamp {
  measures: Measures;
  previous: Measures;
  onlineSubmitted: number;
  open: number;
  overdue: number;
  dueSoon: number;
  worst: { agencyId: string; agencyName: string; overdue: number }[];
}

const SUMS = `select ${MEASURE_SUMS}, coalesce(sum(s.submitted) filter (where s.channel = 'ONLINE'), 0)::int as "onlineSubmitted"
  from ${COUNTERS_IN_SCOPE}`;

const OPEN = `select count(*)::int as open, count(*) filter (where ${OPEN_WORK_CONDITIONS.overdue})::int as overdue,
    count(*) filter (where ${OPEN_WORK_CONDITIONS.dueSoon})::int as "dueSoon"
  from dossier d where ${OPEN_IN_SCOPE}`;

const WORST_SHOWN = 10;
const WORST = `select d.agency_id as "agencyId", count(*)::int as overdue from dossier d
  where ${OPEN_IN_SCOPE} and ${OPEN_WORK_CONDITIONS.overdue}
  group by 1 order by 2 desc, 1 limit ${WORST_SHOWN}`;

/** Figures for managers, from the counters; open work from the dossiers. */
@Injectable()
export class Figures {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly calendars: WorkCalendars,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 'dossier.wrong-agency', 'statistics.period-invalid' */
  async overview(query: FiguresQuery, caller: Caller): Promise<Overview> {
    const scope = await this.scopeOf(query, caller);
    const calendar = await this.calendars.ofInstallation();
    const open = openWorkParams(scope, calendar, this.clock.now());
    const [point, now, before, [work], worst, tree] = await Promise.all([
      this.stamp(),
      this.sums(scope),
      this.sums(yearBefore(scope)),
      this.database.query<Pick<Overview, 'open' | 'overdue' | 'dueSoon'>>(OPEN, open, 'figures-open'),
      this.database.query<{ agencyId: string; overdue: number }>(
        WORST,
        open.slice(0, OPEN_WORK_PARAMS.overdue),
        'figures-worst',
      ),
      this.agencies.tree(),
    ]);
    return {
      ...point,
      measures: measuresOf(now),
      previous: measuresOf(before),
      onlineSubmitted: now.onlineSubmitted,
      ...(work ?? { open: 0, overdue: 0, dueSoon: 0 }),
      worst: worst.map((row) => ({ ...row, agencyName: tree.get(row.agencyId).name })),
    };
  }

  /** The caller's question narrowed to what he may see. */
  async scopeOf(query: FiguresQuery, caller: Caller): Promise<FiguresScope> {
    return figuresScope(query, caller, {
      tree: await this.agencies.tree(),
      today: localDateOf(this.clock.now()),
    });
  }

  /** How far the counters are. */
  async stamp(): Promise<Stamp> {
    const { position, asOf } = await readPoint(this.database);
    return { position, asOf: asOf.toISOString() };
  }

  private async sums(scope: FiguresScope): Promise<Measures & { onlineSubmitted: number }> {
    const [row] = await this.database.query<Measures & { onlineSubmitted: number }>(SUMS, scopeParams(scope));
    return row ?? { ...noMeasures(), onlineSubmitted: 0 };
  }
}
