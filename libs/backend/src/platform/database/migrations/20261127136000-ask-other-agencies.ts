import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
create table inter_agency_step (
  dossier_id uuid not null references dossier (id),
  no smallint not null,
  kind text not null constraint inter_agency_step_kind_known check (kind in ('CONSULT', 'TASK')),
  agency_id uuid not null references agency (id),
  is_required boolean not null,
  is_lead boolean not null,
  after smallint[] not null,
  limit_amount integer not null,
  limit_unit text not null constraint inter_agency_step_unit_known check (limit_unit in ('hour', 'working-day', 'day', 'month')),
  component_keys text[] not null,
  shares_answers boolean not null,
  request text not null,
  stage text not null constraint inter_agency_step_stage_known
    check (stage in ('WAITING', 'SENT', 'ACKNOWLEDGED', 'ANSWERED', 'RETURNED', 'CLOSED')),
  sent_by_id uuid references account (id),
  sent_at timestamptz,
  due_at timestamptz,
  acknowledged_at timestamptz,
  holder_id uuid references account (id),
  answered_at timestamptz,
  outcome text constraint inter_agency_step_outcome_known check (outcome in ('FAVOURABLE', 'UNFAVOURABLE')),
  answer text not null default '',
  note text not null default '',
  constraint inter_agency_step_pk primary key (dossier_id, no)
);
create index inter_agency_step_at_agency on inter_agency_step (agency_id, due_at) where stage in ('SENT', 'ACKNOWLEDGED');
create index inter_agency_step_open on inter_agency_step (dossier_id) where stage in ('WAITING', 'SENT', 'ACKNOWLEDGED', 'RETURNED');
create table inter_agency_document (
  dossier_id uuid not null,
  no smallint not null,
  side text not null constraint inter_agency_document_side_known check (side in ('REQUEST', 'ANSWER')),
  ordinal smallint not null,
  document_id uuid not null references document (id),
  constraint inter_agency_document_pk primary key (dossier_id, no, side, ordinal),
  constraint inter_agency_document_step foreign key (dossier_id, no) references inter_agency_step (dossier_id, no)
);
create index inter_agency_document_of on inter_agency_document (document_id);
`;

/** Steps of a dossier that other agencies do: opinions and joint work, each with its own clock and holder (domain.md §2.3). */
export class AskOtherAgencies20261127136000 implements MigrationInterface {
  name = 'AskOtherAgencies20261127136000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table inter_agency_document');
    await runner.query('drop table inter_agency_step');
  }
}
