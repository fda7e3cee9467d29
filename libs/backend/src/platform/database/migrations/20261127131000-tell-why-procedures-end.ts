import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The office tells citizens of the end of a procedure in its own words, in both languages. */
export class TellWhyProceduresEnd20261127131000 implements MigrationInterface {
  name = 'TellWhyProceduresEnd20261127131000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table procedure add column closing_notice jsonb
        constraint procedure_closing_notice_of_an_end check (closing_notice is null or retired_on is not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table procedure drop column closing_notice');
  }
}
