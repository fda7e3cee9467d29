import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A draft follows the version in force and remembers what did not come along; one thrown away can be taken back. Those
 * thrown away before were emptied at once and told so: they are not offered again.
 */
export class CarryDraftsOver20261127124000 implements MigrationInterface {
  name = 'CarryDraftsOver20261127124000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('delete from dossier_draft where deleted_at is not null and dossier_id is null');
    await runner.query('alter table dossier_draft add column carried_over jsonb');
    await runner.query(
      'create index dossier_draft_thrown_away on dossier_draft (account_id) where dossier_id is null and deleted_at is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index dossier_draft_thrown_away');
    await runner.query('alter table dossier_draft drop column carried_over');
  }
}
