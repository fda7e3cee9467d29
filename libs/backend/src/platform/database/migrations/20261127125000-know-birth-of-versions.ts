import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A version knows the transaction that inserted it. Its row number alone (`xmin`) changes with every update, so that SQL
 * which touched a published version could add a case to it in the same transaction.
 */
const UP = `
alter table procedure_version add column inserted_in xid8;

create function keep_version_birth() returns trigger language plpgsql as $f$
begin
  new.inserted_in := case tg_op when 'INSERT' then pg_current_xact_id() else old.inserted_in end;
  return new;
end $f$;
create trigger procedure_version_birth before insert or update on procedure_version
  for each row execute function keep_version_birth();

create or replace function keep_published_case() returns trigger language plpgsql as $f$
declare
  version record;
begin
  for version in
    select id, state, inserted_in is not distinct from pg_current_xact_id() as is_new from procedure_version
    where (tg_op <> 'INSERT' and id = old.version_id) or (tg_op <> 'DELETE' and id = new.version_id)
  loop
    if version.state <> 'DRAFT' and not (tg_op = 'INSERT' and version.is_new) then
      raise exception 'version % is %: its cases never change', version.id, version.state using errcode = 'restrict_violation';
    end if;
  end loop;
  return coalesce(new, old);
end $f$;
`;

const DOWN = `
create or replace function keep_published_case() returns trigger language plpgsql as $f$
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
drop trigger procedure_version_birth on procedure_version;
drop function keep_version_birth();
alter table procedure_version drop column inserted_in;
`;

/** Cases are added to a version that is not a draft only by the transaction that inserted it (import, restore). */
export class KnowBirthOfVersions20261127125000 implements MigrationInterface {
  name = 'KnowBirthOfVersions20261127125000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
