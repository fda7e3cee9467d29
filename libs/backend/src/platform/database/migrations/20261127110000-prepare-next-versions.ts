import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = `
alter table procedure_version
  drop constraint procedure_version_state_known,
  add constraint procedure_version_state_known check (state in ('DRAFT', 'SCHEDULED', 'PUBLISHED', 'RETIRED')),
  add column revision integer not null default 1,
  add column changed_by_id uuid,
  add column changed_at timestamptz,
  add column published_by_id uuid,
  add column decided_on date,
  add constraint procedure_version_scheduled_from check (state <> 'SCHEDULED' or valid_from is not null);
create unique index procedure_version_one_draft on procedure_version (procedure_id) where state = 'DRAFT';
create unique index procedure_version_one_scheduled on procedure_version (procedure_id) where state = 'SCHEDULED';
`;

/** States go on, never back, except that what is only scheduled may be a draft again; what a version says changes in drafts alone. */
const KEEP_VERSIONS = `
create function keep_published_version() returns trigger language plpgsql as $f$
begin
  if old.state = 'DRAFT' then return coalesce(new, old); end if;
  if tg_op = 'DELETE' then
    raise exception 'version % is %: it is never deleted', old.id, old.state using errcode = 'restrict_violation';
  end if;
  if (new.procedure_id, new.name, new.field_code, new.online_level, new.service_scope, new.content, new.content_hash)
    is distinct from
    (old.procedure_id, old.name, old.field_code, old.online_level, old.service_scope, old.content, old.content_hash)
  then
    raise exception 'version % is %: what it says never changes', old.id, old.state using errcode = 'restrict_violation';
  end if;
  if new.state <> old.state and (old.state, new.state) not in
    (('SCHEDULED', 'DRAFT'), ('SCHEDULED', 'PUBLISHED'), ('PUBLISHED', 'RETIRED'))
  then
    raise exception 'version % is %: it never becomes %', old.id, old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end $f$;
create trigger procedure_version_kept before update or delete on procedure_version
  for each row execute function keep_published_version();
`;

/** Cases are written together with their version: a version of the same transaction takes them in any state (import, restore). */
const KEEP_CASES = `
create function keep_published_case() returns trigger language plpgsql as $f$
declare
  version record;
begin
  for version in
    select id, state, xmin = pg_current_xact_id()::xid as is_new from procedure_version
    where (tg_op <> 'INSERT' and id = old.version_id) or (tg_op <> 'DELETE' and id = new.version_id)
  loop
    if version.state <> 'DRAFT' and not (tg_op = 'INSERT' and version.is_new) then
      raise exception 'version % is %: its cases never change', version.id, version.state using errcode = 'restrict_violation';
    end if;
  end loop;
  return coalesce(new, old);
end $f$;
create trigger procedure_case_kept before insert or update or delete on procedure_case
  for each row execute function keep_published_case();
`;

const DOWN = `
drop trigger procedure_case_kept on procedure_case;
drop trigger procedure_version_kept on procedure_version;
drop function keep_published_case();
drop function keep_published_version();
drop index procedure_version_one_draft;
drop index procedure_version_one_scheduled;
update procedure_version set state = 'DRAFT' where state = 'SCHEDULED';
alter table procedure_version
  drop constraint procedure_version_scheduled_from,
  drop constraint procedure_version_state_known,
  add constraint procedure_version_state_known check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  drop column revision,
  drop column changed_by_id,
  drop column changed_at,
  drop column published_by_id,
  drop column decided_on;
`;

/** The next version of a procedure is prepared and scheduled while the present one runs, and no published one can be edited. */
export class PrepareNextVersions20261127110000 implements MigrationInterface {
  name = 'PrepareNextVersions20261127110000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMNS, KEEP_VERSIONS, KEEP_CASES]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
