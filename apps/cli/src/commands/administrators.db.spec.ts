import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@motcua/backend/platform/testing';
import { EXIT, runCommand } from '../run-command.js';

describe('operator commands', () => {
  let test: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    test = await createTestDatabase();
    folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-cli-'));
    await test.database.query(
      `insert into agency (code, name, kind) values ('H24', 'Thành phố', 'PROVINCE')`,
    );
  });
  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true });
  });

  async function run(...line: string[]) {
    const said: string[] = [];
    const complaints: string[] = [];
    const output = {
      say: (text: string) => void said.push(text),
      complain: (text: string) => void complaints.push(text),
    };
    const code = await runCommand(line, output, {
      DATABASE_URL: test.url,
      DATA_DIR: folder,
      PUBLIC_URL: 'https://mot-cua.example.vn/',
    });
    return { code, said, complaints };
  }

  it('print a link for the first administrator while there is none', async () => {
    const { code, said } = await run('administrators', 'first-link', '--base-url', 'http://localhost:4300/');
    expect(code).toBe(EXIT.done);
    expect(said[0]).toMatch(/^Link: http:\/\/localhost:4300\/quan-tri-dau-tien#[\w-]{43}$/);
    expect((await run('administrators', 'first-link')).said[0]).toContain(
      'Link: https://mot-cua.example.vn/quan-tri-dau-tien#',
    );
    await test.database.query(
      `with made as (insert into account (kind, login_name, full_name) values ('STAFF', 'quan.tri', 'Hoàng Thị Dung') returning id)
       insert into role_grant (account_id, role, agency_id) select made.id, 'ADMINISTRATOR', agency.id from made, agency`,
    );
    expect((await run('administrators', 'first-link')).said).toEqual([
      expect.stringContaining('has an administrator'),
    ]);
  });

  it('print a link that sets a lost password', async () => {
    const { said } = await run('administrators', 'reset-password', 'Quan.Tri');
    expect(said[0]).toMatch(/^Link: https:\/\/mot-cua\.example\.vn\/dat-lai-mat-khau#/);
    expect(await run('administrators', 'reset-password', 'nobody')).toMatchObject({
      code: EXIT.refused,
      complaints: ['refused: account.not-found {}'],
    });
  });

  it('back up and restore by name', async () => {
    const file = path.join(folder, 'backup.tar.gz');
    expect((await run('backup', file)).said.at(-1)).toMatch(/^backup: \d+ tables, \d+ rows, 0 files in /);
    expect(await run('restore', file)).toMatchObject({
      code: EXIT.refused,
      complaints: [expect.stringContaining('--force')],
    });
    expect((await run('restore', file, '--force')).said.at(-1)).toMatch(/^restored and verified: /);
  });

  it('say how they are used', async () => {
    for (const line of [['administrators'], ['administrators', 'reset-password'], ['backup'], ['restore']]) {
      expect(await run(...line)).toMatchObject({
        code: EXIT.refused,
        complaints: [expect.stringMatching(/^usage: /)],
      });
    }
    expect((await run('administrators', 'first-link', '--base-url', 'nowhere')).complaints[0]).toContain(
      '--base-url needs an address',
    );
  });
});
