import { FROZEN_2017 } from '../catalogue/index.js';
import type { Queryable, Tx } from '../platform/index.js';
import type { LevelLine } from './levels.queries.js';

/** Kind of the yearly report of services and dossiers per level. */
export const FROZEN_LEVELS = 'LEVELS';

/** What a frozen report of levels holds. */
export interface FrozenLevels {
  rows: LevelLine[];
  inDeployment: { services: number; levels: number[]; legalBasis: string } | null;
}

/** A report whose figures never change again. */
export interface FrozenReport<Data> {
  data: Data;
  source: string;
  frozenAt: Date;
}

/** The frozen report of a kind and period, or undefined. */
export async function findFrozenReport<Data>(
  on: Queryable,
  kind: string,
  period: string,
): Promise<FrozenReport<Data> | undefined> {
  const [report] = await on.query<FrozenReport<Data>>(
    'select data, source, frozen_at as "frozenAt" from period_report where kind = $1 and period = $2',
    [kind, period],
    'frozen-report',
  );
  return report;
}

function levels2017(): FrozenLevels {
  const rows = FROZEN_2017.levels.map(({ onlineLevel, services, dossiers }) => ({
    onlineLevel,
    services,
    dossiers,
    dossiersOnline: dossiers,
    onTimeRate: null,
    note: onlineLevel === 2 ? ('NOT_APPLICABLE' as const) : ('NONE' as const),
  }));
  return {
    rows,
    inDeployment: { ...FROZEN_2017.inDeployment, levels: [...FROZEN_2017.inDeployment.levels] },
  };
}

/** Stores the city's published figures of 2017 once; a stored report is never written again. */
export async function loadFrozenReports(tx: Tx): Promise<void> {
  await tx.execute(
    `insert into period_report (kind, period, data, source, frozen_at) values ($1, $2, $3, $4, $5)
     on conflict on constraint period_report_unique do nothing`,
    [
      FROZEN_LEVELS,
      String(FROZEN_2017.year),
      levels2017(),
      FROZEN_2017.source,
      `${FROZEN_2017.asOf}T00:00:00+07:00`,
    ],
  );
}
