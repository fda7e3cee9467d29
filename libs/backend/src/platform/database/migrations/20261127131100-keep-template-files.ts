import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms to download that the office puts beside a paper; named by what they contain, so that one never changes. */
export class KeepTemplateFiles20261127131100 implements MigrationInterface {
  name = 'KeepTemplateFiles20261127131100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table template_file (
        sha256 text primary key,
        name text not null,
        media_type text not null,
        content bytea not null,
        uploaded_by_id uuid not null references account (id),
        uploaded_at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table template_file');
  }
}
