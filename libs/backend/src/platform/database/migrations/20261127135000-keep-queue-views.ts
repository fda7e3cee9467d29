import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table queue_view (
  account_id uuid not null references account (id),
  queue text not null,
  view jsonb not null,
  saved_at timestamptz not null,
  constraint queue_view_pk primary key (account_id, queue)
);

create table saved_query (
  id uuid primary key,
  account_id uuid not null references account (id),
  name text not null,
  queue text not null,
  view jsonb not null,
  shared_with_id uuid references agency (id),
  version integer not null,
  saved_at timestamptz not null,
  constraint saved_query_name_unique unique (account_id, name)
);
create index saved_query_shared on saved_query (shared_with_id) where shared_with_id is not null;

create table saved_query_place (
  account_id uuid not null references account (id),
  query_id uuid not null references saved_query (id) on delete cascade,
  place integer not null,
  pinned boolean not null,
  constraint saved_query_place_pk primary key (account_id, query_id)
);
create index saved_query_place_query on saved_query_place (query_id);
`;

const DOWN = ['saved_query_place', 'saved_query', 'queue_view'];

/** How an officer looks at queues, and queues as data: own and shared ones with their place in each rail. */
export class KeepQueueViews20261127135000 implements MigrationInterface {
  name = 'KeepQueueViews20261127135000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of DOWN) await runner.query(`drop table ${table}`);
  }
}
