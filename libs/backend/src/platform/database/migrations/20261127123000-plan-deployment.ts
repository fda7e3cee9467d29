import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
create table deployment_plan (
  id uuid primary key default uuidv7(),
  name text not null,
  decision_no text not null,
  decided_on date not null,
  revision integer not null default 1,
  changed_by_id uuid not null references account (id),
  changed_at timestamptz not null
);
create table deployment_plan_item (
  id uuid primary key default uuidv7(),
  plan_id uuid not null references deployment_plan (id),
  procedure_id uuid not null references procedure (id),
  target_level smallint not null constraint deployment_plan_item_level check (target_level in (3, 4)),
  due_on date not null,
  agency_id uuid not null references agency (id),
  note text not null,
  progress text not null default 'NOT_STARTED' constraint deployment_plan_item_progress_known
    check (progress in ('NOT_STARTED', 'PREPARING', 'BUILDING', 'TRIAL', 'READY')),
  blocking_reason text constraint deployment_plan_item_blocking_known
    check (blocking_reason in ('LEGAL', 'FORM', 'DATA_LINK', 'PAYMENT', 'SIGNATURE', 'FIELD_CHECK', 'STAFF', 'FUNDS', 'OTHER')),
  blocking_words text not null default '',
  reported_at timestamptz,
  revision integer not null default 1,
  changed_by_id uuid not null references account (id),
  changed_at timestamptz not null,
  constraint deployment_plan_item_unique unique (plan_id, procedure_id)
);
create index deployment_plan_item_procedure on deployment_plan_item (procedure_id);
create index deployment_plan_item_agency on deployment_plan_item (agency_id);
`;

/** Plans of services to be raised to levels 3 and 4 (QĐ 846/QĐ-TTg); whether a level is reached is never stored. */
export class PlanDeployment20261127123000 implements MigrationInterface {
  name = 'PlanDeployment20261127123000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table deployment_plan_item');
    await runner.query('drop table deployment_plan');
  }
}
