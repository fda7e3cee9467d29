import type { MigrationInterface, QueryRunner } from 'typeorm';

const PROPOSALS = `
create table catalogue_proposal (
  id uuid primary key default uuidv7(),
  code text not null,
  name text not null,
  source_file text not null,
  basis text,
  field_name text not null,
  body jsonb not null,
  body_hash text not null,
  changes jsonb not null,
  state text not null default 'OPEN' constraint catalogue_proposal_state_known check (state in ('OPEN', 'DECIDED')),
  proposed_at timestamptz not null,
  decided_at timestamptz,
  decided_by_id uuid references account (id),
  accepted int[],
  version_id uuid
);
create unique index catalogue_proposal_one_open on catalogue_proposal (code) where state = 'OPEN';
create index catalogue_proposal_decided on catalogue_proposal (code, decided_at desc) where state = 'DECIDED';
`;

export class ReviewImports20261127122000 implements MigrationInterface {
  readonly name = 'ReviewImports20261127122000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROPOSALS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table catalogue_proposal');
  }
}
