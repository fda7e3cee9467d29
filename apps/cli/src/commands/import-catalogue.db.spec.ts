import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@motcua/backend/platform/testing';
import { EXIT, runCommand } from '../run-command.js';

const row = (code: string | null, change: Record<string, unknown> = {}) => ({
  ...{ code, name: `Thủ tục ${code}`, field: 'Hộ tịch', promulgating_agency: 'Bộ Tư pháp', executing_agencies: ['Sở Tư pháp'] },
  ...{ levels: ['province'], kind: 'standard', portal_state: 'ACTIVE', applicants: [], decision_no: null, national_portal_id: 'x' },
  ...{ full_online: null, source: 'spec', ...change },
});

describe('import:catalogue', () => {
  let test: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    test = await createTestDatabase();
    folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-cli-'));
  });
  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true });
  });

  async function fileOf(name: string, rows: unknown): Promise<string> {
    const file = path.join(folder, name);
    await writeFile(file, JSON.stringify(rows, null, 1));
    return file;
  }
  async function run(...files: string[]) {
    const said: string[] = [];
    const complaints: string[] = [];
    const output = { say: (text: string) => void said.push(text), complain: (text: string) => void complaints.push(text) };
    const code = await runCommand(['import:catalogue', ...files], output, { DATABASE_URL: test.url });
    return { code, said, complaints };
  }

  it('takes the files, lists the rejected rows, and reports no change the second time', async () => {
    const file = await fileOf('list.json', [row('1.900001'), row(null)]);
    const first = await run(file);
    expect(first).toMatchObject({ code: EXIT.done, complaints: [] });
    expect(first.said).toEqual([
      expect.stringMatching(/^list\.json: national list, 2 rows in/),
      expect.stringContaining('1 changes: 1 new'),
      '  1 rejected:',
      expect.stringMatching(/line \d+, code: has no code/),
      'catalogue: 1 changes, 1 rows rejected',
    ]);
    expect((await run(file)).said.at(-1)).toBe('catalogue: 0 changes, 1 rows rejected');
  }, 60_000);

  it('knows the agencies that the rows name, also in a database that was empty before', async () => {
    const [version] = await test.database.query<{ offered: unknown }>(
      `select content -> 'offeredBy' as offered from procedure_version v join procedure p on p.id = v.procedure_id where code = '1.900001'`,
    );
    expect(version?.offered).toEqual({ kinds: ['DEPARTMENT'], agencyCodes: ['H24.15'] });
  });

  it('refuses a bad file in one line, with the problems before it', async () => {
    const file = await fileOf('bad.json', [row('1.900002'), row('1.900002'), row('1.900003', { levels: ['district'] })]);
    const { code, said, complaints } = await run(file);
    expect(code).toBe(EXIT.refused);
    expect(said).toEqual([expect.stringContaining('twice: 1.900002'), expect.stringContaining('levels.0: the value is not known: district')]);
    expect(complaints).toEqual([expect.stringMatching(/^bad\.json: refused, nothing of it was taken; 2 problems, first: line /)]);
  }, 60_000);

  it('asks for files that are there', async () => {
    expect(await run()).toMatchObject({ code: EXIT.refused, complaints: ['import:catalogue: name at least one file'] });
    expect(await run('/no/such.json', folder)).toMatchObject({ code: EXIT.refused, complaints: [`import:catalogue: no such file: /no/such.json, ${folder}`] });
  });
});
