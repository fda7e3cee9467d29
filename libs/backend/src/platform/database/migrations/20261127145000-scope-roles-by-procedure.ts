import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHANGES = `
alter table role_grant add column covers text[] check (covers is null or cardinality(covers) > 0);
comment on column role_grant.covers is 'codes of fields and procedures; null = all';

create function reaches(limits jsonb, agency uuid, field text, procedure text) returns boolean language sql immutable as
$$ select limits is null or not limits ? agency::text or limits -> agency::text ?| array[field, procedure] $$;
`;

/**
 * Roles for some procedures alone (issue 4 item 1). `reaches` says whether somebody sees a dossier: `limits` names, by agency,
 * the fields and procedures he is limited to there.
 */
export class ScopeRolesByProcedure20261127145000 implements MigrationInterface {
  name = 'ScopeRolesByProcedure20261127145000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHANGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function reaches');
    await runner.query('alter table role_grant drop column covers');
  }
}
