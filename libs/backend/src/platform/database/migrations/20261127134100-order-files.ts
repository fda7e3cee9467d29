import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table file_order (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account (id),
  key text not null,
  wish jsonb not null,
  state text not null default 'WAITING' constraint file_order_state_known check (state in ('WAITING', 'MAKING', 'READY', 'FAILED')),
  done integer not null default 0,
  total integer not null,
  document_id uuid references document (id) on delete set null,
  asked_at timestamptz not null,
  constraint file_order_once unique (account_id, key)
);
create index file_order_document on file_order (document_id) where document_id is not null;
create index paper_agency on paper (agency_id, issued_at desc, id desc);
create index dossier_register on dossier (coalesce(receiving_agency_id, agency_id), received_at, id) where received_at is not null;
`;

const DOWN = `
drop index dossier_register;
drop index paper_agency;
drop table file_order;
`;

/** Files made in the background, and the lists from which they are made: slips and registers by agency and period. */
export class OrderFiles20261127134100 implements MigrationInterface {
  name = 'OrderFiles20261127134100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
