import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table queue_export (
  id uuid primary key,
  account_id uuid not null references account (id),
  key text not null,
  body_hash bytea not null,
  request jsonb not null,
  status text not null constraint queue_export_status_known check (status in ('WAITING', 'RUNNING', 'READY', 'FAILED')),
  rows integer not null default 0,
  cut boolean not null default false,
  sha256 text,
  size integer,
  requested_at timestamptz not null,
  expires_at timestamptz,
  constraint queue_export_once unique (account_id, key)
);
create index queue_export_requested on queue_export (requested_at);
`;

/** Queues as workbooks: who asked for what, how far it is, and where the file stands until it expires. */
export class KeepQueueExports20261127135200 implements MigrationInterface {
  name = 'KeepQueueExports20261127135200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table queue_export');
  }
}
