import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The other day of a swap, or the holiday made up for: a make-up day is worked by the hours of that day. */
export class RememberSwappedDays20261122134000 implements MigrationInterface {
  name = 'RememberSwappedDays20261122134000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table calendar_day add column swapped_with date');
    await runner.query('alter table calendar_day add constraint calendar_day_not_swapped_with_itself check (swapped_with <> day)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table calendar_day drop column swapped_with');
  }
}
