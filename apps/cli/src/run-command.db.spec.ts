import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@motcua/backend/platform/testing';
import { EXIT, runCommand } from './run-command.js';

describe('command door', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  async function run(line: string[], environment: Record<string, string> = { DATABASE_URL: test.url }) {
    const said: string[] = [];
    const complaints: string[] = [];
    const output = { say: (text: string) => void said.push(text), complain: (text: string) => void complaints.push(text) };
    return { code: await runCommand(line, output, environment), said, complaints };
  }

  it('lists its commands', async () => {
    const { code, said } = await run(['help']);
    expect(code).toBe(EXIT.done);
    expect(said.join('\n')).toContain('migrate');
  });

  it('refuses an unknown command, a wrong environment and a lost database in one line each', async () => {
    expect(await run(['fly'])).toMatchObject({ code: EXIT.refused, complaints: [expect.stringContaining('no command "fly"')] });
    expect(await run(['migrate'], {})).toMatchObject({ code: EXIT.refused, complaints: [expect.stringContaining('DATABASE_URL')] });
    const away = await run(['migrate'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });
    expect(away).toMatchObject({ code: EXIT.refused, complaints: ['the database cannot be reached'] });
  });

  it('migrates, and refuses a database that is newer than the code', async () => {
    expect(await run(['migrate'])).toMatchObject({
      code: EXIT.done,
      said: ['database: up to date', expect.stringMatching(/^shipped data: \d+ agencies/)],
    });
    await test.database.query(`insert into schema_migration (timestamp, name) values (9999999999999, 'Future9999999999999')`);
    expect(await run(['migrate'])).toMatchObject({ code: EXIT.refused, complaints: [expect.stringContaining('Future9999999999999')] });
  });
});
