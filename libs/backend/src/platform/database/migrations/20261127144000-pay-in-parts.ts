import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'alter table fee_payment add column ordinal smallint not null default 1',
  'alter table fee_payment alter column ordinal drop default',
  'alter table fee_payment drop constraint fee_payment_pkey',
  'alter table fee_payment add constraint fee_payment_pkey primary key (dossier_id, ordinal)',
];

/** Several payments of one dossier become one, the first with the sum of all. */
const DOWN = [
  `update fee_payment first set amount = (select sum(amount) from fee_payment where dossier_id = first.dossier_id) where ordinal = 1`,
  'delete from fee_payment where ordinal > 1',
  'alter table fee_payment drop constraint fee_payment_pkey',
  'alter table fee_payment drop column ordinal',
  'alter table fee_payment add constraint fee_payment_pkey primary key (dossier_id)',
];

/** A fee counted anew is paid in parts: what was paid before, and the difference. */
export class PayInParts20261127144000 implements MigrationInterface {
  name = 'PayInParts20261127144000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
