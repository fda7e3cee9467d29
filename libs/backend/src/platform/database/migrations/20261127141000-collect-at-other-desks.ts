import type { MigrationInterface, QueryRunner } from 'typeorm';

const ELSEWHERE = `channel <> 'ONLINE' and submitted_at_agency_id <> agency_id`;

/** Where the applicant collects the result when it is not at the competent agency, and the lists of desks that did a part for others. */
export class CollectAtOtherDesks20261127141000 implements MigrationInterface {
  readonly name = 'CollectAtOtherDesks20261127141000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table dossier add collect_agency_id uuid references agency (id);
create index dossier_handed_in_elsewhere on dossier (submitted_at_agency_id, submitted_at desc, id) where ${ELSEWHERE};
create index dossier_collected_elsewhere on dossier (collect_agency_id, submitted_at desc, id) where collect_agency_id is not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index dossier_handed_in_elsewhere; alter table dossier drop column collect_agency_id;`);
  }
}
