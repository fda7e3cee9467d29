import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `alter table dossier_party add column agency_id uuid, add column submitted_at timestamptz`,
  `update dossier_party p set agency_id = d.agency_id, submitted_at = d.submitted_at from dossier d where d.id = p.dossier_id`,
  `alter table dossier_party alter column agency_id set not null, alter column submitted_at set not null`,
  // Newest dossiers of an agency, or of all, with their words: names that many share are found without opening a row.
  `create index dossier_party_agency_newest on dossier_party (agency_id, submitted_at desc, dossier_id) include (search)`,
  `create index dossier_party_newest on dossier_party (submitted_at desc, dossier_id) include (agency_id, search)`,
  `alter table dossier_party set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05)`,
  `create function dossier_party_follows() returns trigger language plpgsql as $$
   begin
     update dossier_party set agency_id = new.agency_id where dossier_id = new.id;
     return null;
   end $$`,
  `create trigger dossier_party_follows after update of agency_id on dossier
     for each row when (old.agency_id is distinct from new.agency_id) execute function dossier_party_follows()`,
];

const DOWN = [
  `drop trigger dossier_party_follows on dossier`,
  `drop function dossier_party_follows`,
  `alter table dossier_party reset (autovacuum_vacuum_scale_factor, autovacuum_vacuum_insert_scale_factor)`,
  `alter table dossier_party drop column agency_id, drop column submitted_at`,
];

/**
 * Agency and moment of sending beside the words of a dossier, with two indexes that hold all of it (issue 4 Quality,
 * `search-name`). At 1,000,000 dossiers it runs for a minute.
 */
export class SearchNearFirst20261127143000 implements MigrationInterface {
  name = 'SearchNearFirst20261127143000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
