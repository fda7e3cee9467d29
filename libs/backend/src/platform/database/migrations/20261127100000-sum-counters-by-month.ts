import type { MigrationInterface, QueryRunner } from 'typeorm';

const MEASURES = [
  'submitted', 'received', 'rejected_at_intake', 'resolved_early', 'resolved_on_time', 'resolved_late', 'granted', 'refused',
  'returned', 'withdrawn', 'stopped', 'reception_in_time', 'reception_late', 'supplements_asked',
];

const UP = [
  `create table stat_monthly (
    month date not null constraint stat_monthly_first_day check (extract(day from month) = 1),
    agency_id uuid not null,
    procedure_id uuid not null,
    field_code text not null,
    online_level smallint not null,
    service_scope text not null,
    channel text not null,
    ${MEASURES.map((measure) => `${measure} integer not null default 0`).join(',\n    ')},
    constraint stat_monthly_pk primary key (month, agency_id, procedure_id, online_level, service_scope, channel)
  )`,
  `create index stat_monthly_agency on stat_monthly (agency_id, month)`,
  `create index stat_monthly_procedure on stat_monthly (procedure_id, month)`,
  `insert into stat_monthly
    select date_trunc('month', day::timestamp)::date, agency_id, procedure_id, min(field_code), online_level, service_scope, channel,
      ${MEASURES.map((measure) => `sum(${measure})`).join(', ')}
    from stat_daily group by 1, 2, 3, 5, 6, 7`,
];

/** Counters summed by month, so that a year is read from few rows (issue 2 §12, `statistics`). */
export class SumCountersByMonth20261127100000 implements MigrationInterface {
  name = 'SumCountersByMonth20261127100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table stat_monthly');
  }
}
