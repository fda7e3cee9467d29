import { MEASURE_COLUMNS } from './measure-columns.js';

const COLUMNS = `s.agency_id, s.procedure_id, s.field_code, s.online_level, s.service_scope, s.channel, ${Object.values(MEASURE_COLUMNS)
  .map((column) => `s.${column}`)
  .join(', ')}`;
const IN_SCOPE = `s.agency_id = any($1::uuid[]) and ($4::text is null or s.field_code = $4)
  and ($5::int is null or s.online_level = $5) and ($6::text is null or s.channel = $6)`;
const FIRST_WHOLE_MONTH = `date_trunc('month', $2::date::timestamp + interval '1 month - 1 day')::date`;
const AFTER_WHOLE_MONTHS = `date_trunc('month', $3::date::timestamp + interval '1 day')::date`;

/**
 * Counters `s` of the agencies, period and filters in `scopeParams`: whole months from their sums, only the days at both
 * ends one by one. `s.day` is the first of a month where the row is a whole month.
 */
export const COUNTERS_IN_SCOPE = `(
  select s.month as day, ${COLUMNS} from stat_monthly s
  where ${IN_SCOPE} and s.month >= ${FIRST_WHOLE_MONTH} and s.month < ${AFTER_WHOLE_MONTHS}
  union all
  select s.day, ${COLUMNS} from stat_daily s
  where ${IN_SCOPE} and s.day between $2::date and $3::date and (s.day < ${FIRST_WHOLE_MONTH} or s.day >= ${AFTER_WHOLE_MONTHS})) s`;
