import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A hold knows the journal entry that opened it: who stopped the clock, in which words and by which paper. */
export class KnowWhoStoppedClocks20261127133000 implements MigrationInterface {
  name = 'KnowWhoStoppedClocks20261127133000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table clock_hold add column entry_id uuid references journal_entry (id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table clock_hold drop column entry_id');
  }
}
