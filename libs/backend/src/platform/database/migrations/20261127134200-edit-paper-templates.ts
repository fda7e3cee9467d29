import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table paper_template (
  id uuid primary key default uuidv7(),
  kind text not null constraint paper_template_kind_known check (kind in
    ('RECEIPT', 'SUPPLEMENT_REQUEST', 'REJECTION', 'APOLOGY', 'STOP_NOTICE', 'CONTROL_SLIP', 'REGISTER')),
  state text not null constraint paper_template_state_known check (state in ('DRAFT', 'PUBLISHED')),
  version_no integer,
  revision integer not null,
  body jsonb not null,
  valid_from date,
  saved_by_id uuid not null references account (id),
  saved_at timestamptz not null,
  published_by_id uuid references account (id),
  published_at timestamptz,
  constraint paper_template_version_unique unique (kind, version_no),
  constraint paper_template_published_whole check ((state = 'PUBLISHED') = (version_no is not null))
);
create unique index paper_template_one_draft on paper_template (kind) where state = 'DRAFT';
create index paper_template_in_force on paper_template (kind, valid_from desc, version_no desc) where state = 'PUBLISHED';

create function keep_published_template() returns trigger language plpgsql as $f$
begin
  if old.state = 'PUBLISHED' then
    raise exception 'template % version % is published: it never changes', old.kind, old.version_no using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $f$;
create trigger paper_template_kept before update or delete on paper_template for each row execute function keep_published_template();

alter table paper add column template_id uuid references paper_template (id);
`;

const DOWN = `
alter table paper drop column template_id;
drop table paper_template;
drop function keep_published_template();
`;

/** Words of the forms as versions: a published one never changes, a slip pins the one that was in force when it was issued. */
export class EditPaperTemplates20261127134200 implements MigrationInterface {
  name = 'EditPaperTemplates20261127134200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
