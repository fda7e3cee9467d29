import { Injectable } from '@nestjs/common';
import type { LevelCandidate } from '@motcua/contracts';
import { Database } from '../../platform/index.js';

const CANDIDATES = `
  select p.code as "procedureCode", v.name, v.online_level as "onlineLevel", f.received, f.online,
    round(100.0 * f.online / f.received, 1)::float8 as "sharePercent"
  from (
    select procedure_id, sum(received)::int as received, coalesce(sum(received) filter (where channel = 'ONLINE'), 0)::int as online
    from stat_monthly
    where month >= make_date($1::int, 1, 1) and month < make_date($1::int + 1, 1, 1)
    group by procedure_id having sum(received) > 0
  ) f
  join procedure p on p.id = f.procedure_id and p.retired_on is null
  join procedure_version v on v.procedure_id = p.id and v.state = 'PUBLISHED' and v.online_level = 3
  where f.online * 100.0 >= $2::float8 * f.received
  order by f.online::float8 / f.received desc, p.code`;

/** Procedures at level 3 of which enough dossiers of a year came online to be raised to level 4. Source: TT 01/2018/TT-VPCP art. 21 */
@Injectable()
export class LevelCandidates {
  constructor(private readonly database: Database) {}

  /** Highest share first. */
  list(year: number, sharePercent: number): Promise<LevelCandidate[]> {
    return this.database.query(CANDIDATES, [year, sharePercent]);
  }
}
