import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
create table substitution (
  id uuid primary key default uuidv7(),
  absent_id uuid not null references account (id),
  substitute_id uuid not null references account (id),
  from_day date not null,
  to_day date not null,
  note text not null,
  arranged_by_id uuid not null references account (id),
  arranged_at timestamptz not null,
  ended_at timestamptz,
  constraint substitution_days check (to_day >= from_day),
  constraint substitution_two_people check (absent_id <> substitute_id)
);
create index substitution_substitute on substitution (substitute_id, to_day) where ended_at is null;
create index substitution_absent on substitution (absent_id, to_day);
create table hand_over (
  id uuid primary key default uuidv7(),
  from_id uuid not null references account (id),
  to_id uuid not null references account (id),
  by_id uuid not null references account (id),
  at timestamptz not null,
  note text not null,
  moved integer not null,
  refused integer not null
);
create index hand_over_newest on hand_over (at desc, id);
`;

/** Who does an absent officer's work within given days, and the record of work handed over for good (NĐ 61/2018 art. 12.8). */
export class ArrangeSubstitutes20261127136500 implements MigrationInterface {
  name = 'ArrangeSubstitutes20261127136500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hand_over');
    await runner.query('drop table substitution');
  }
}
