import { Injectable } from '@nestjs/common';
import type { Breakdown, Measures } from '@motcua/contracts';
import type { z } from 'zod';
import { Database, type Caller, type SqlValue } from '../platform/index.js';
import { COUNTERS_IN_SCOPE } from './counters-in-scope.js';
import { scopeParams, type FiguresQuery } from './figures-scope.js';
import { Figures, type Stamp } from './figures.queries.js';
import { MEASURE_SUMS, SUMS_OF_SUMS, measuresOf } from './measure-columns.js';
import { SharedReads } from './shared-reads.js';

/** What figures are broken down by. */
export type BreakdownBy = z.infer<typeof Breakdown>;

/** One line: `key` for links, `label` as the database has it (names; codes of unions are worded by the SPA). */
export interface BreakdownRow {
  key: string;
  label: string;
  second: string | null;
  services: number | null;
  measures: Measures;
}

interface Dimension {
  key: string;
  label: string;
  join: string;
  order: string;
}

const plainColumn = (column: string, order: string): Dimension => ({
  key: column,
  label: column,
  join: '',
  order,
});

/** Each way of breaking down, as SQL over the counters `s`. */
const DIMENSIONS = {
  level: plainColumn('s.online_level', 'key desc'),
  scope: plainColumn('s.service_scope', `array_position(array['FULL', 'PARTIAL', 'INFO'], key)`),
  channel: plainColumn('s.channel', `array_position(array['ONLINE', 'COUNTER', 'POST'], key)`),
  month: plainColumn(`to_char(s.day, 'YYYY-MM')`, 'key'),
  agency: {
    key: 's.agency_id',
    label: 'a.name',
    join: 'join agency a on a.id = s.agency_id',
    order: 'received desc, key',
  },
  field: {
    key: 's.field_code',
    label: 'f.name',
    join: 'join field f on f.code = s.field_code',
    order: 'received desc, key',
  },
  procedure: {
    key: 'p.code',
    label: 'v.name',
    join: `join procedure p on p.id = s.procedure_id join procedure_version v on v.procedure_id = p.id and v.state = 'PUBLISHED'`,
    order: 'received desc, key',
  },
} as const satisfies Record<BreakdownBy, Dimension>;

const SECOND = { channel: 's.channel', level: 's.online_level' } as const;
const MOST_ROWS = 1000;

/** Sums by procedure first: counting services then needs no sort of all counters. */
function statement(by: BreakdownBy, and: keyof typeof SECOND | undefined): string {
  const { key, label, join, order } = DIMENSIONS[by];
  const second = and ? SECOND[and] : 'null::text';
  return `with by_procedure as (
      select ${key} as key, ${label} as label, ${second} as second, s.procedure_id, ${MEASURE_SUMS}
      from ${COUNTERS_IN_SCOPE} ${join} group by 1, 2, 3, 4),
    rows as (select key::text, label::text, second::text, count(*)::int as services, ${SUMS_OF_SUMS} from by_procedure group by 1, 2, 3)
    select * from rows order by ${order}, second limit ${MOST_ROWS}`;
}

/** Tables behind the charts. */
@Injectable()
export class Breakdowns {
  private readonly reads = new SharedReads();

  constructor(
    private readonly database: Database,
    private readonly figures: Figures,
  ) {}

  /** Measures broken down; `services` counts distinct procedures with dossiers in the row. @throws DomainError as `Figures.scopeOf` */
  async rows(
    query: FiguresQuery & { by: BreakdownBy; and?: keyof typeof SECOND | undefined },
    caller: Caller,
  ): Promise<Stamp & { rows: BreakdownRow[] }> {
    const scope = await this.figures.scopeOf(query, caller);
    const params = scopeParams(scope);
    return this.reads.run(JSON.stringify([query.by, query.and, params]), () => this.read(statement(query.by, query.and), params));
  }

  /** Planned for its parameters each time: one plan for a ward and a city is six times slower for one of them. */
  private async read(sql: string, params: SqlValue[]): Promise<Stamp & { rows: BreakdownRow[] }> {
    const [stamp, rows] = await Promise.all([
      this.figures.stamp(),
      this.database.query<Omit<BreakdownRow, 'measures'> & Measures>(sql, params),
    ]);
    return {
      ...stamp,
      rows: rows.map((row) => ({
        key: row.key,
        label: row.label,
        second: row.second,
        services: row.services,
        measures: measuresOf(row),
      })),
    };
  }
}
