import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table bulk_act (
  account_id uuid not null references account (id),
  key text not null,
  body_hash bytea not null,
  total integer not null,
  started_at timestamptz not null,
  constraint bulk_act_pk primary key (account_id, key)
);
create index bulk_act_started on bulk_act (started_at);

create table bulk_act_result (
  account_id uuid not null,
  key text not null,
  code text not null,
  outcome text not null constraint bulk_act_result_outcome_known check (outcome in ('DONE', 'REFUSED', 'STALE')),
  refusal jsonb,
  constraint bulk_act_result_pk primary key (account_id, key, code),
  constraint bulk_act_result_act foreign key (account_id, key) references bulk_act (account_id, key) on delete cascade
);
`;

/** What became of each dossier of an act on many, so that a replay answers the same. */
export class KeepBulkResults20261127135100 implements MigrationInterface {
  name = 'KeepBulkResults20261127135100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table bulk_act_result');
    await runner.query('drop table bulk_act');
  }
}
