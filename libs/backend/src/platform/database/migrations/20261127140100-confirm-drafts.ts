import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table draft_confirmation (
  dossier_id uuid not null references dossier (id),
  seq integer not null,
  document_id uuid references document (id),
  asked_at timestamptz not null,
  answer_by timestamptz not null,
  answer text,
  answered_at timestamptz,
  constraint draft_confirmation_pk primary key (dossier_id, seq),
  constraint draft_confirmation_answer check (answer in ('RIGHT', 'WRONG', 'SILENT'))
);
create index draft_confirmation_open on draft_confirmation (answer_by) where answer is null;
`;

/** Drafts of results that applicants were asked to check; the words stand in `act_text` (issue 4 §4). */
export class ConfirmDrafts20261127140100 implements MigrationInterface {
  name = 'ConfirmDrafts20261127140100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table draft_confirmation');
  }
}
