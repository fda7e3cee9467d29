import { Injectable } from '@nestjs/common';
import { Clock, Database } from '../platform/index.js';
import { BoundedCache } from './bounded-cache.js';

/** Dossiers of one procedure in one calendar year, all agencies and channels. */
export interface YearFigures {
  received: number;
  resolved: number;
  onTime: number;
}

const OF_YEAR = `
  select coalesce(sum(received), 0)::int as received,
    coalesce(sum(resolved_early + resolved_on_time + resolved_late), 0)::int as resolved,
    coalesce(sum(resolved_early + resolved_on_time), 0)::int as "onTime"
  from stat_monthly
  where procedure_id = $1 and month >= make_date($2::int, 1, 1) and month < make_date($2::int + 1, 1, 1)`;
const KEPT_MS = 30_000;
const MOST_KEPT = 1_000;

/** Figures that TT 32/2017/TT-BTTTT art. 11 asks to be shown with a service, from the counters by month. */
@Injectable()
export class YearFiguresReader {
  private readonly kept = new BoundedCache<{ at: number; figures: YearFigures }>(MOST_KEPT);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Figures at most half a minute old. */
  async ofProcedure(procedureId: string, year: number): Promise<YearFigures> {
    const key = `${procedureId} ${year}`;
    const now = this.clock.now();
    const known = this.kept.get(key);
    if (known && Math.abs(now - known.at) < KEPT_MS) return known.figures;
    const rows = await this.database.query<YearFigures>(OF_YEAR, [procedureId, year], 'procedure-year-figures');
    const figures = rows[0] ?? { received: 0, resolved: 0, onTime: 0 };
    this.kept.set(key, { at: now, figures });
    return figures;
  }
}
