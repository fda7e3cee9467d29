import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 64 random bits in hexadecimal: the signs of a random UUID that carry no version. */
const RANDOM_CODE = `upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 12) || substr(replace(gen_random_uuid()::text, '-', ''), 21, 4))`;

const UP = `
alter table paper add column check_code text not null default ${RANDOM_CODE};
alter table paper add constraint paper_check_code_unique unique (check_code);
create index paper_number on paper (number);
`;

const DOWN = `
drop index paper_number;
alter table paper drop column check_code;
`;

/** Every slip carries a code by which anybody can check that it is authentic; numbers are found without their agency. */
export class CheckPapers20261127134000 implements MigrationInterface {
  name = 'CheckPapers20261127134000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
