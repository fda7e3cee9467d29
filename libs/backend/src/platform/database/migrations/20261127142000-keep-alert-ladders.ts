import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
create table alert_ladder (
  revision integer primary key,
  ladder jsonb not null,
  note text not null,
  saved_by_id uuid not null references account (id),
  saved_at timestamptz not null
);
create function keep_alert_ladder() returns trigger language plpgsql as $f$
begin
  raise exception 'ladder % stands: a change is a new one', old.revision using errcode = 'restrict_violation';
end $f$;
create trigger alert_ladder_kept before update or delete on alert_ladder for each row execute function keep_alert_ladder();

alter table reminder add column rung text not null default '';
alter table reminder drop constraint reminder_pk;
alter table reminder add constraint reminder_pk primary key (dossier_id, kind, due_at, rung);
update reminder set kind = 'DUE_SOON', rung = '16 HOLDER' where kind = 'DUE_IN_2';
update reminder set kind = 'DUE_SOON', rung = '8 HOLDER,UNIT_HEAD' where kind = 'DUE_IN_1';
update reminder set rung = '0 HOLDER,ONE_STOP_HEAD,UNIT_HEAD' where kind in ('OVERDUE', 'STEP_SILENT');
update reminder set rung = '0 HOLDER,ONE_STOP_HEAD' where kind = 'RECEPTION_LATE';
update reminder set rung = '16 HOLDER,UNIT_HEAD' where kind = 'IDLE';
`;

const DOWN = `
update reminder set kind = 'DUE_IN_2' where kind = 'DUE_SOON' and rung like '16 %';
update reminder set kind = 'DUE_IN_1' where kind = 'DUE_SOON' and rung like '8 %';
delete from reminder r where kind not in ('RECEPTION_LATE', 'DUE_IN_2', 'DUE_IN_1', 'APOLOGY', 'OVERDUE', 'SUPPLEMENT', 'IDLE', 'STEP_SILENT')
  or exists (select from reminder o where o.dossier_id = r.dossier_id and o.kind = r.kind and o.due_at = r.due_at and o.rung < r.rung);
alter table reminder drop constraint reminder_pk;
alter table reminder drop column rung;
alter table reminder add constraint reminder_pk primary key (dossier_id, kind, due_at);
drop table alert_ladder;
drop function keep_alert_ladder();
`;

/** Whom alerts reach after how long, as data whose every change stays; what was told before is the first rung of the ladder that comes with it. */
export class KeepAlertLadders20261127142000 implements MigrationInterface {
  name = 'KeepAlertLadders20261127142000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
