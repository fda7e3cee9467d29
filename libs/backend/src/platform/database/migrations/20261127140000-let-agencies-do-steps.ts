import type { MigrationInterface, QueryRunner } from 'typeorm';

const COVERED = 'status, step_kind, step_role, holder_id, time_unit';

const UP = [
  `alter table dossier add column working_agency_id uuid references agency (id)`,
  `drop index dossier_agency_open`,
  `create index dossier_agency_open on dossier (agency_id, sort_due_at, id) include (${COVERED}, working_agency_id) where open`,
  // Few dossiers are at a step of another agency: its queues find them here.
  `create index dossier_working_open on dossier (working_agency_id, sort_due_at, id) where open and working_agency_id is not null`,
];

const DOWN = [
  `drop index dossier_working_open`,
  `drop index dossier_agency_open`,
  `create index dossier_agency_open on dossier (agency_id, sort_due_at, id) include (${COVERED}) where open`,
  `alter table dossier drop column working_agency_id`,
];

/** The agency that does a step by the rule of that step; null = the competent one (issue 4 §4). */
export class LetAgenciesDoSteps20261127140000 implements MigrationInterface {
  name = 'LetAgenciesDoSteps20261127140000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
