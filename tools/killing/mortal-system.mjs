import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../build/manifest.mjs';
import { buildServer } from '../build/server.mjs';
import { startPostgres } from '../postgres/index.mjs';
import { startGuardian } from '../process/guard.mjs';
import { freePort, pause, signal } from '../process/processes.mjs';

const READY_MS = 60_000;
const RESTART_MS = 100;
const SCRIPTS = { api: 'apps/api/dist/main.js', worker: 'tools/killing/worker.mjs' };

/**
 * API, worker and a durable PostgreSQL, each of which can be killed and comes up again by itself.
 * @returns {Promise<{url: string, environment: object, kill: (target: 'api' | 'worker' | 'database') => Promise<void>, stop: () => Promise<void>}>}
 *   `kill` resolves when the API says that it is ready again
 */
export async function startMortalSystem() {
  await buildServer();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'motcua-killing-'));
  chmodSync(folder, 0o755); // PostgreSQL may run under another account
  mkdirSync(path.join(folder, 'data'));
  const guardian = startGuardian();
  const database = await mortalDatabase(path.join(folder, 'postgres'), guardian);
  const environment = await environmentOf(folder, database.url);
  await migrate(environment);
  const [api, worker] = ['api', 'worker'].map((name) => supervise(SCRIPTS[name], { environment, guardian }));
  const mortals = { api, worker, database };
  const isReady = () => untilReady(environment.PUBLIC_URL);
  await isReady();
  const kill = async (target) => {
    await mortals[target].kill();
    await isReady();
  };
  const stop = async () => {
    for (const mortal of [worker, api, database]) await mortal.stop();
    guardian.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: environment.PUBLIC_URL, environment, kill, stop };
}

async function environmentOf(folder, databaseUrl) {
  const port = await freePort();
  return {
    ...process.env,
    ...{ NODE_ENV: 'production', LOG_LEVEL: 'fatal', DEMO: 'true', REDIS_URL: '' },
    ...{ DATABASE_URL: databaseUrl, DATA_DIR: path.join(folder, 'data'), WEB_DIST: '' },
    ...{ PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` },
  };
}

async function migrate(environment) {
  const child = spawn(process.execPath, ['apps/cli/dist/main.js', 'migrate'], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`migrate ended with ${code}`);
}

/** A process of ours that is started again whenever it ends. */
function supervise(script, { environment, guardian }) {
  let isStopping = false;
  let child = launch();

  function launch() {
    const started = spawn(process.execPath, [path.join(ROOT, script)], {
      cwd: ROOT,
      env: environment,
      stdio: 'ignore',
    });
    guardian.watch(started.pid, 'application');
    started.once('exit', () => {
      guardian.forget(started.pid);
      if (!isStopping) setTimeout(() => !isStopping && (child = launch()), RESTART_MS);
    });
    return started;
  }

  const end = async (name) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    signal(child.pid, name);
    await ended;
  };
  const stop = async () => {
    isStopping = true;
    await end('SIGKILL');
  };
  return { kill: () => end('SIGKILL'), stop };
}

/** The processes of a killed server hold its memory until the last of them is gone: until then none can be started. */
async function mortalDatabase(folder, guardian) {
  let server = await startPostgres({ folder });
  guardian.watch(server.pid, 'database');
  const kill = async () => {
    signal(server.pid, 'SIGKILL');
    guardian.forget(server.pid);
    const { port } = server;
    for (const end = Date.now() + READY_MS; ; await pause(RESTART_MS)) {
      try {
        server = await startPostgres({ folder, port });
        break;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
    guardian.watch(server.pid, 'database');
  };
  return { url: server.url, kill, stop: () => server.stop() };
}

async function untilReady(url) {
  for (const end = Date.now() + READY_MS; Date.now() < end; await pause(RESTART_MS / 2)) {
    const answer = await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(`the api was not ready within ${READY_MS / 1000} s`);
}
