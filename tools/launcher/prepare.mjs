import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildServer } from '../build/server.mjs';
import { CLI, runScript } from './command.mjs';
import { keepDatabase } from './embedded-database.mjs';
import { reachDatabase, reachRedis } from './servers.mjs';

const DEMO_MARK = 'demo-loaded';

/**
 * Everything before the applications run: programs built, database up, schema and demo data in place.
 * The SPA is built beside the work in the database.
 * @returns {Promise<{environment: object, failure?: Promise<never>}>} environment of the applications
 */
export async function prepare(context) {
  const web = buildWebBeside(context);
  const [database] = await Promise.all([openDatabase(context), context.progress.step('Building the server', buildServer)]);
  const environment = environmentOf(context, database.url);
  await fillDatabase(context, environment);
  await web();
  return { environment, failure: database.failure };
}

/** Starts the build at once; the function returned waits for it and throws what went wrong. */
function buildWebBeside({ progress }) {
  const build = progress.step('Building the pages', () => runScript({ args: ['tools/build-web.mjs'], env: process.env }));
  build.catch(() => {}); // thrown again below
  return () => build;
}

async function openDatabase({ options, guardian, progress, onStop }) {
  if (options.redisUrl) await reachRedis(options.redisUrl);
  if (options.databaseUrl) {
    await reachDatabase(options.databaseUrl);
    return { url: options.databaseUrl };
  }
  return progress.step('Starting PostgreSQL', async () => {
    const database = await keepDatabase({ dataFolder: options.dataFolder, guardian, say: progress.say });
    onStop(database.stop);
    return database;
  });
}

function environmentOf({ options, address }, databaseUrl) {
  return {
    ...process.env,
    NODE_ENV: process.env.NODE_ENV ?? 'production',
    DATABASE_URL: databaseUrl,
    ...(options.redisUrl ? { REDIS_URL: options.redisUrl } : {}),
    PORT: String(options.port),
    PUBLIC_URL: address,
    DATA_DIR: options.dataFolder,
    WEB_DIST: 'apps/web/dist',
    DEMO: String(options.demo),
  };
}

async function fillDatabase({ options, progress }, environment) {
  const command = (title, args) => progress.step(title, (tell) => runScript({ args: [CLI, ...args], env: environment, tell }));
  await command('Preparing the database', ['migrate']);
  const mark = path.join(options.dataFolder, DEMO_MARK);
  if (!options.demo || (existsSync(mark) && !options.databaseUrl)) return;
  await command('Loading the demo', ['demo']);
  writeFileSync(mark, '');
}
