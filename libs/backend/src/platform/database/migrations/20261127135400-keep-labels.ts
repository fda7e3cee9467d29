import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table dossier_label (
  id uuid primary key,
  agency_id uuid not null references agency (id),
  name text not null,
  colour text not null,
  archived boolean not null,
  version integer not null,
  saved_at timestamptz not null,
  constraint dossier_label_name_unique unique (agency_id, name)
)`;

/** Labels of agencies. A dossier carries their ids in its own row, so that lists read them without a join; null = none. */
export class KeepLabels20261127135400 implements MigrationInterface {
  name = 'KeepLabels20261127135400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    await runner.query('alter table dossier add column label_ids uuid[]');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table dossier drop column label_ids');
    await runner.query('drop table dossier_label');
  }
}
