import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
create table lookup_list_version (
  id uuid primary key default uuidv7(),
  list_key text not null,
  version_no integer not null constraint lookup_list_version_no_positive check (version_no > 0),
  name text not null,
  columns text[] not null,
  row_count integer not null,
  file_name text not null,
  content_hash text not null,
  uploaded_by_id uuid not null references account (id),
  uploaded_at timestamptz not null,
  constraint lookup_list_version_no_once unique (list_key, version_no)
);
create table lookup_list_row (
  version_id uuid not null references lookup_list_version (id),
  row_no integer not null,
  key text not null,
  cells text[] not null,
  search text not null,
  primary key (version_id, row_no),
  constraint lookup_list_row_key_once unique (version_id, key)
);
`;

/** Answers point to a line of a version: neither ever changes. Lines come in the transaction of their version. */
const KEEP = `
create function keep_lookup_list() returns trigger language plpgsql as $f$
begin
  if tg_op = 'INSERT' then
    if exists (select 1 from lookup_list_version where id = new.version_id and xmin = pg_current_xact_id()::xid) then return new; end if;
    raise exception 'lookup list version % is complete', new.version_id using errcode = 'restrict_violation';
  end if;
  raise exception 'a lookup list version never changes' using errcode = 'restrict_violation';
end $f$;
create trigger lookup_list_version_kept before update or delete on lookup_list_version
  for each row execute function keep_lookup_list();
create trigger lookup_list_row_kept before insert or update or delete on lookup_list_row
  for each row execute function keep_lookup_list();
`;

const DOWN = `
drop table lookup_list_row;
drop table lookup_list_version;
drop function keep_lookup_list();
`;

/** Lists that officials upload as files, version after version, for fields that are filled by choosing a line. */
export class KeepLookupLists20261127121000 implements MigrationInterface {
  name = 'KeepLookupLists20261127121000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, KEEP]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
