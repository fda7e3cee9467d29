import { chmodSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startGuardian } from '../process/guard.mjs';
import { startPostgres } from './index.mjs';

/**
 * A PostgreSQL for one test run: not durable, and gone with its folder after `stop()` or when this process dies.
 * @param {string} folder an empty folder of ours
 * @returns {Promise<{url: string, stop: () => Promise<void>}>} `url` names an empty database whose role may create others
 */
export async function startTestDatabase(folder) {
  chmodSync(folder, 0o755); // PostgreSQL may run under another account
  const guardian = startGuardian();
  const server = await startPostgres({ folder: path.join(folder, 'postgres'), isDurable: false });
  guardian.watch(server.pid, 'database');
  return {
    url: server.url,
    async stop() {
      await server.stop();
      guardian.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
