import { Injectable } from '@nestjs/common';
import type { Measures, OnlineLevel, ServiceScope } from '@motcua/contracts';
import { localDateOf } from '@motcua/domain';
import { Clock, Database } from '../platform/index.js';
import { Figures, type Stamp } from './figures.queries.js';
import { FROZEN_LEVELS, findFrozenReport, type FrozenLevels } from './frozen-reports.js';
import { MEASURE_SUMS, measuresOf } from './measure-columns.js';

/** A line of services and dossiers of one level; null = not collected. */
export interface LevelLine {
  onlineLevel: OnlineLevel;
  services: number | null;
  dossiers: number | null;
  dossiersOnline: number | null;
  onTimeRate: number | null;
  note: 'NONE' | 'NOT_APPLICABLE' | 'NOT_COLLECTED';
}

/** Services and dossiers per level and class in a year. */
export interface LevelsOfYear {
  asOf: string;
  year: number;
  frozen: boolean;
  source: string;
  rows: LevelLine[];
  scopes: { serviceScope: ServiceScope; services: number; dossiers: number }[];
  inDeployment: { services: number; levels: number[]; legalBasis: string } | null;
}

interface LevelSums {
  level: OnlineLevel;
  submitted: number;
  online: number;
  inTime: number;
  resolved: number;
}

interface ServiceCount {
  level: OnlineLevel;
  scope: ServiceScope;
  services: number;
}

const SERVICES = `select online_level as level, service_scope as scope, count(*)::int as services
  from procedure_version where state = 'PUBLISHED' group by 1, 2`;
const BY_LEVEL = `select s.online_level as level, sum(s.submitted)::int as submitted,
    coalesce(sum(s.submitted) filter (where s.channel = 'ONLINE'), 0)::int as online,
    sum(s.resolved_early + s.resolved_on_time)::int as "inTime",
    sum(s.resolved_early + s.resolved_on_time + s.resolved_late)::int as resolved
  from stat_monthly s where s.month >= make_date($1, 1, 1) and s.month < make_date($1 + 1, 1, 1) group by 1`;
const BY_SCOPE = `select s.service_scope as scope, sum(s.submitted)::int as dossiers
  from stat_monthly s where s.month >= make_date($1, 1, 1) and s.month < make_date($1 + 1, 1, 1) group by 1`;
const BY_MONTH = `select to_char(s.month, 'YYYY-MM') as month, ${MEASURE_SUMS}
  from stat_monthly s where s.month >= make_date($1, 1, 1) and s.month < make_date($1 + 1, 1, 1) group by 1 order by 1`;
const OF_YEAR = `select ${MEASURE_SUMS}, coalesce(sum(s.submitted) filter (where s.channel = 'ONLINE'), 0)::int as online
  from stat_monthly s where s.month >= make_date($1, 1, 1) and s.month < make_date($1 + 1, 1, 1)`;

const LEVELS = [4, 3, 2, 1] as const;
const SCOPES = ['FULL', 'PARTIAL', 'INFO'] as const;
/** Below this number a rate says less than the count (screens.md §7). */
const SMALLEST_RATED = 30;
const rate = (part: number, whole: number): number | null => (whole < SMALLEST_RATED ? null : part / whole);

/** Figures that everybody may see (NĐ 43/2011 art. 18, TT 32/2017 art. 11). */
@Injectable()
export class PublicFigures {
  constructor(
    private readonly database: Database,
    private readonly figures: Figures,
    private readonly clock: Clock,
  ) {}

  /** A frozen report where the year has one, otherwise the counters; services are those published today. */
  async levels(year: number): Promise<LevelsOfYear> {
    const frozen = await findFrozenReport<FrozenLevels>(this.database, FROZEN_LEVELS, String(year));
    if (frozen)
      return {
        ...frozen.data,
        asOf: frozen.frozenAt.toISOString(),
        year,
        frozen: true,
        source: frozen.source,
        scopes: [],
      };
    return this.countedLevels(year);
  }

  private async countedLevels(year: number): Promise<LevelsOfYear> {
    const [stamp, services, levels, scopes] = await Promise.all([
      this.figures.stamp(),
      this.servicesIn(year),
      this.database.query<LevelSums>(BY_LEVEL, [year], 'figures-year-levels'),
      this.database.query<{ scope: ServiceScope; dossiers: number }>(BY_SCOPE, [year], 'figures-year-scopes'),
    ]);
    const count = (match: (row: ServiceCount) => boolean) =>
      services?.filter(match).reduce((sum, row) => sum + row.services, 0);
    return {
      asOf: stamp.asOf,
      year,
      frozen: false,
      source: 'JOURNAL',
      rows: LEVELS.map((level) =>
        levelLine(
          levels.find((row) => row.level === level),
          { level, services: count((row) => row.level === level) ?? null },
        ),
      ),
      scopes: SCOPES.map((scope) => ({
        serviceScope: scope,
        services: count((row) => row.scope === scope) ?? 0,
        dossiers: scopes.find((row) => row.scope === scope)?.dossiers ?? 0,
      })),
      inDeployment: null,
    };
  }

  /** Services published today; what was published in another year is known from its frozen report alone. */
  private async servicesIn(year: number): Promise<ServiceCount[] | null> {
    const isPresent = String(year) === localDateOf(this.clock.now()).slice(0, 4);
    return isPresent ? this.database.query<ServiceCount>(SERVICES, [], 'figures-services') : null;
  }

  /** Totals and months of a year for the portal's statistics page. */
  async summary(year: number): Promise<
    Stamp & {
      measures: Measures;
      onlineRate: number | null;
      onTimeRate: number | null;
      months: { month: string; measures: Measures }[];
    }
  > {
    const [stamp, [total], months] = await Promise.all([
      this.figures.stamp(),
      this.database.query<Measures & { online: number }>(OF_YEAR, [year], 'figures-year'),
      this.database.query<Measures & { month: string }>(BY_MONTH, [year], 'figures-year-months'),
    ]);
    if (!total) throw new Error('an aggregate returned no row');
    const inTime = total.resolvedEarly + total.resolvedOnTime;
    return {
      ...stamp,
      measures: measuresOf(total),
      onlineRate: rate(total.online, total.submitted),
      onTimeRate: rate(inTime, inTime + total.resolvedLate),
      months: months.map((row) => ({ month: row.month, measures: measuresOf(row) })),
    };
  }
}

function levelLine(
  sums: LevelSums | undefined,
  about: { level: OnlineLevel; services: number | null },
): LevelLine {
  const takesOnline = about.level >= 3;
  return {
    onlineLevel: about.level,
    services: about.services,
    dossiers: sums?.submitted ?? 0,
    dossiersOnline: takesOnline ? (sums?.online ?? 0) : null,
    onTimeRate: sums ? rate(sums.inTime, sums.resolved) : null,
    note: takesOnline ? 'NONE' : 'NOT_APPLICABLE',
  };
}
