import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'alter table dossier drop constraint dossier_result_kind_known',
  `alter table dossier add constraint dossier_result_kind_known check (result_kind in ('GRANTED', 'PARTLY_GRANTED', 'REFUSED'))`,
  'alter table stat_daily add column partly_granted integer not null default 0',
  'alter table stat_monthly add column partly_granted integer not null default 0',
];

const DOWN = [
  'alter table stat_monthly drop column partly_granted',
  'alter table stat_daily drop column partly_granted',
  'alter table dossier drop constraint dossier_result_kind_known',
  `alter table dossier add constraint dossier_result_kind_known check (result_kind in ('GRANTED', 'REFUSED'))`,
];

/** A result may grant a part of what was asked for, and is counted as that. */
export class KnowPartlyGrantedResults20261127133100 implements MigrationInterface {
  name = 'KnowPartlyGrantedResults20261127133100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
