import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT, filesBelow } from '../build/manifest.mjs';
import { UserError } from '../console/user-error.mjs';
import { startGuardian } from '../process/guard.mjs';
import { freePort, signal, waitUntilGone } from '../process/processes.mjs';

const STOP_TIMEOUT_MS = 5_000;
const SIZES = /\.(db\.spec|e2e-spec)\.ts$/;
/** A test that is not about the queue, yet must run on Redis too, carries this word in a comment. */
const TAG = '@redis';

/**
 * A Redis for the test run: the one of `givenUrl`, or a server of our own on a free port.
 * @returns {Promise<{url: string, testFiles: () => string[], stop: () => Promise<void>}>}
 * @throws UserError when neither is there
 */
export async function startRedis(givenUrl) {
  if (givenUrl) return { url: givenUrl, testFiles: queueTests, stop: async () => {} };
  if (spawnSync('redis-server', ['--version']).error) throw new UserError('no redis-server on this machine: install it, or set REDIS_URL');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'motcua-redis-'));
  const port = await freePort();
  const guardian = startGuardian();
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
  ];
  const child = spawn('redis-server', args, { detached: true, stdio: 'ignore' });
  guardian.watch(child.pid, 'database');
  child.unref();
  return { url: `redis://127.0.0.1:${port}`, testFiles: queueTests, stop: () => stop({ child, guardian, folder }) };
}

async function stop({ child, guardian, folder }) {
  signal(child.pid, 'SIGTERM');
  await waitUntilGone(child.pid, STOP_TIMEOUT_MS);
  guardian.close();
  rmSync(folder, { recursive: true, force: true });
}

function queueTests() {
  const files = ['libs', 'apps'].flatMap((group) => filesBelow(path.join(ROOT, group)).map((file) => path.join(ROOT, group, file)));
  return files.filter((file) => SIZES.test(file) && (path.basename(file).includes('queue') || readFileSync(file, 'utf8').includes(TAG)));
}
