import { UserError } from '../console/user-error.mjs';
import { startPostgres } from '../postgres/index.mjs';
import { isAlive, pause } from '../process/processes.mjs';
import { postgresFolder } from './data-folder.mjs';

const RESTART_TRIES = 20;
const RESTART_PAUSE_MS = 500;
const WATCH_MS = 1_000;

/**
 * The embedded PostgreSQL of a data folder, kept alive: when it dies it comes back on the same port.
 * @returns {Promise<{url: string, isNew: boolean, recreate: () => Promise<void>, failure: Promise<never>, stop: () => Promise<void>}>}
 */
export async function keepDatabase({ dataFolder, guardian, say }) {
  const folder = postgresFolder(dataFolder);
  let server = await startOrExplain(folder);
  let isStopping = false;
  guardian.watch(server.pid, 'database');

  async function watch() {
    for (;;) {
      const reason = await (server.exited ?? untilDead(server.pid));
      if (isStopping) return;
      say(`PostgreSQL stopped (${reason}); starting it again. Log: ${server.logFile}`);
      guardian.forget(server.pid);
      server = await startAgain(folder, server.port, say);
      guardian.watch(server.pid, 'database');
      say('PostgreSQL runs again');
    }
  }
  const { url, isNew, recreate } = server;
  const failure = watch();
  failure.catch(() => {}); // handed on through `failure`
  const stop = async () => {
    isStopping = true;
    await server.stop();
  };
  return { url, isNew, recreate, failure, stop };
}

async function startOrExplain(folder) {
  try {
    return await startPostgres({ folder });
  } catch (cause) {
    throw new UserError(cause.message, { cause });
  }
}

/** The processes of a server that was killed hold its shared memory for a moment: try again until they are gone. */
async function startAgain(folder, port, say) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startPostgres({ folder, port });
    } catch (error) {
      if (attempt >= RESTART_TRIES) throw new UserError(error.message, { cause: error });
      if (attempt === 1) say(`PostgreSQL does not start yet: ${error.message}`);
      await pause(RESTART_PAUSE_MS);
    }
  }
}

async function untilDead(pid) {
  while (isAlive(pid)) await pause(WATCH_MS);
  return 'ended';
}
