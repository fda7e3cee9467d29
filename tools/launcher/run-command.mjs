import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../build/manifest.mjs';
import { createProgress } from '../console/progress.mjs';
import { endWith } from '../console/user-error.mjs';
import { startGuardian } from '../process/guard.mjs';
import { ensureInstalled } from '../setup/install.mjs';
import { CLI } from './command.mjs';
import { postgresFolder } from './data-folder.mjs';
import { readDataFolder } from './options.mjs';
import { noteRestored } from './prepare.mjs';
import { reachDatabase } from './servers.mjs';

/**
 * Runs one command of the command door on the database of this checkout: the server of DATABASE_URL, or the embedded
 * one of the data folder, which is started for the time of the command when it is down.
 * @param {string[]} args name of the command and what it takes
 */
export async function runCommand(args) {
  try {
    await ensureInstalled(createProgress(process.stderr));
    const { buildServer } = await import('../build/server.mjs');
    await buildServer();
    const dataFolder = readDataFolder(undefined, process.env);
    const database = await openDatabase(dataFolder);
    const code = await runCli(args, { ...process.env, DATABASE_URL: database.url, DATA_DIR: dataFolder });
    await database.close();
    if (args[0] === 'restore' && code === 0) noteRestored(dataFolder);
    process.exit(code);
  } catch (error) {
    endWith(error);
  }
}

async function openDatabase(dataFolder) {
  const url = process.env.DATABASE_URL;
  if (url) {
    await reachDatabase(url);
    return { url, close: async () => {} };
  }
  const { startPostgres } = await import('../postgres/index.mjs');
  const server = await startPostgres({ folder: postgresFolder(dataFolder) });
  if (server.isAdopted) return { url: server.url, close: async () => {} };
  const guardian = startGuardian();
  guardian.watch(server.pid, 'database');
  return {
    url: server.url,
    async close() {
      await server.stop();
      guardian.close();
    },
  };
}

/** Files named on the command line are meant from where npm was called, not from the root. */
function runCli(args, env) {
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const withRoot = { ...env, CATALOGUE_DATA_DIR: env.CATALOGUE_DATA_DIR ?? path.resolve(ROOT, '../shared/data') };
  const child = spawn(process.execPath, ['--enable-source-maps', path.join(ROOT, CLI), ...args], { cwd, env: withRoot, stdio: 'inherit' });
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => child.kill(name));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
