import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { ROOT } from '../build/manifest.mjs';
import { UserError } from '../console/user-error.mjs';
import { startPostgres } from '../postgres/index.mjs';
import { freePort } from '../process/processes.mjs';
import { request } from './client.mjs';
import { fill } from './fill.mjs';

const here = (file) => path.join(import.meta.dirname, file);
/** Proving the counters reads each journal: minutes with more dossiers than these. */
const MOST_VERIFIED = 100_000;
export const BENCH_PASSWORD = 'bench-password-2026';

/**
 * A durable embedded PostgreSQL with many dossiers, our API and a bare one, each in a process of its own.
 * @param {{dossiers: number, kept?: string}} size `kept`: a folder whose database is filled once and used again
 */
export async function prepareStage({ dossiers, kept }) {
  await node(['tools/build.mjs'], process.env);
  const folder = kept ? path.resolve(kept) : mkdtempSync(path.join(os.tmpdir(), 'motcua-bench-'));
  mkdirSync(path.join(folder, 'data'), { recursive: true });
  chmodSync(folder, 0o755); // PostgreSQL may run under another account
  const database = await startPostgres({ folder: path.join(folder, 'postgres') });
  const environment = await environmentOf(folder, database.url);
  await node(['apps/cli/dist/main.js', 'migrate'], environment);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await fillOnce({ folder, environment, client, dossiers });
  const startOurs = async () => start('our-api.mjs', { ...environment, PORT: String(await freePort()) });
  const ours = await startOurs();
  const bare = await start('bare-api.mjs', environment);
  const { JobQueue, readConfig } = await import('../../libs/backend/dist/platform/index.js'); // built above
  const queues = new JobQueue(readConfig(environment));
  const { rows } = await client.query('select coalesce(max(id), 0)::int as last from outbox');
  const suffix = dossiers >= 1_000_000 ? `-${dossiers / 1_000_000}m` : '';
  const stage = { environment, client, ours, bare, queues, suffix, firstEntry: rows[0].last };
  const end = async () => {
    await close(stage, database);
    if (!kept) rmSync(folder, { recursive: true, force: true });
  };
  return { ...stage, node: (args) => node(args, environment), startOurs, signIn: (login, at = ours) => signIn(at.url, login), close: end };
}

/** A folder that was filled before says for how many dossiers. */
async function fillOnce({ folder, environment, client, dossiers }) {
  const mark = path.join(folder, 'filled');
  if (existsSync(mark)) {
    if (Number(readFileSync(mark, 'utf8')) !== dossiers) throw new UserError(`${folder} holds another number of dossiers: see ${mark}`);
    return;
  }
  await fill(client, dossiers);
  if (dossiers <= MOST_VERIFIED) await node(['apps/cli/dist/main.js', 'stats:verify'], environment);
  await client.query('analyze');
  writeFileSync(mark, String(dossiers));
}

async function environmentOf(folder, databaseUrl) {
  const port = await freePort();
  return {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    DATA_DIR: path.join(folder, 'data'),
    WEB_DIST: path.join(ROOT, 'apps/web/dist'),
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    LOG_LEVEL: 'fatal',
    DEMO: 'true',
  };
}

async function node(args, env) {
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
}

/** A server in its own process; `ask(question)` waits for the answer with the same name. */
async function start(file, env) {
  const child = fork(here(file), { cwd: ROOT, env });
  const [{ url }] = await once(child, 'message');
  const ask = async (question) => {
    child.send(question);
    const [answer] = await once(child, 'message');
    return answer;
  };
  return { url, ask, pid: child.pid, child };
}

async function signIn(url, loginName) {
  const answer = await request(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { origin: url },
    body: JSON.stringify({ loginName, password: BENCH_PASSWORD }),
  });
  if (answer.status !== 200) throw new Error(`sign-in of ${loginName}: ${answer.status} ${answer.body}`);
  const cookies = answer.headers['set-cookie'].map((cookie) => cookie.split(';')[0]);
  const csrf = cookies.find((cookie) => cookie.startsWith('motcua_csrf=')).slice('motcua_csrf='.length);
  return { cookie: cookies.join('; '), 'x-csrf-token': decodeURIComponent(csrf), origin: url };
}

async function close({ client, ours, bare, queues }, database) {
  await queues.onApplicationShutdown();
  await client.end();
  for (const { child } of [ours, bare]) child.kill();
  await database.stop();
}
