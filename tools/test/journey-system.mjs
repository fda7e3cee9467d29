import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../build/manifest.mjs';
import { UserError } from '../console/user-error.mjs';
import { freePort, signal, waitUntilGone } from '../process/processes.mjs';

const DATABASE = 'motcua_journeys';
const READY_LINE = /is ready: (\S+)/;
const STOP_TIMEOUT_MS = 20_000;

/**
 * Starts the whole product with the demo, as `npm start` does, on a database of its own on the test server.
 * @param {object} environment with TEST_DATABASE_URL
 * @returns {Promise<{environment: {JOURNEY_BASE_URL: string, JOURNEY_DATABASE_URL: string}, stop: () => Promise<void>}>}
 */
export async function startJourneySystem(environment) {
  const databaseUrl = await createDatabase(environment.TEST_DATABASE_URL);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'motcua-journeys-'));
  const args = ['tools/start.mjs', '--port', String(await freePort()), '--data', folder];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...environment, NODE_ENV: 'production', DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await untilReady(child);
  const stop = async () => {
    signal(child.pid, 'SIGTERM');
    await waitUntilGone(child.pid, STOP_TIMEOUT_MS);
    rmSync(folder, { recursive: true, force: true });
  };
  return { environment: { JOURNEY_BASE_URL: address, JOURNEY_DATABASE_URL: databaseUrl }, stop };
}

async function createDatabase(serverUrl) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`drop database if exists "${DATABASE}" with (force)`);
  await client.query(`create database "${DATABASE}"`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = `/${DATABASE}`;
  return url.href;
}

function untilReady(child) {
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text);
      const address = READY_LINE.exec(text)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new UserError(`the product did not start for the journeys (exit code ${code})`)));
  });
}
