import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // Counters of all queues are read from the index alone; it also gives every queue of an agency by urgency.
  `drop index dossier_agency_open`,
  `drop index dossier_agency_status_open`,
  `create index dossier_agency_open on dossier (agency_id, sort_due_at, id)
     include (status, step_kind, step_role, holder_id, time_unit) where open`,
  // Lists of who sees many agencies: urgency and age over all of them.
  `create index dossier_open on dossier (sort_due_at, id) where open`,
  `create index dossier_newest on dossier (submitted_at desc, id)`,
  // An index is read alone only while the pages are known to be visible: vacuum early.
  `alter table dossier set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05)`,
];

const DOWN = [
  `alter table dossier reset (autovacuum_vacuum_scale_factor, autovacuum_vacuum_insert_scale_factor)`,
  `drop index dossier_newest`,
  `drop index dossier_open`,
  `drop index dossier_agency_open`,
  `create index dossier_agency_open on dossier (agency_id, sort_due_at, id) where open`,
  `create index dossier_agency_status_open on dossier (agency_id, status, sort_due_at, id) where open`,
];

/** Indexes of the queues as they were measured at 100,000 dossiers (issue 2 §12, `inbox`). */
export class CoverOpenDossiers20261122140000 implements MigrationInterface {
  name = 'CoverOpenDossiers20261122140000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
