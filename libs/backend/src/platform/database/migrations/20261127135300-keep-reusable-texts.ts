import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table reusable_text (
  id uuid primary key,
  account_id uuid not null references account (id),
  agency_id uuid references agency (id),
  use text not null constraint reusable_text_use_known check (use in ('SUPPLEMENT', 'REFUSAL', 'MESSAGE')),
  title text not null,
  body text not null,
  version integer not null,
  saved_at timestamptz not null
);
create index reusable_text_account on reusable_text (account_id) where agency_id is null;
create index reusable_text_agency on reusable_text (agency_id) where agency_id is not null;
`;

/** Texts to be taken into what is written to citizens: an officer's own (without agency) and those of an agency. */
export class KeepReusableTexts20261127135300 implements MigrationInterface {
  name = 'KeepReusableTexts20261127135300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reusable_text');
  }
}
