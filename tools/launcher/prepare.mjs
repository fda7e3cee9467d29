import path from 'node:path';
import { readManifest, writeManifest } from '../build/manifest.mjs';
import { buildServer, builtServerHash } from '../build/server.mjs';
import { CLI, runScript } from './command.mjs';
import { keepDatabase } from './embedded-database.mjs';
import { reachDatabase, reachRedis } from './servers.mjs';

/** File of the data folder that says for which code the database was prepared, and whether it holds the demo. */
const DONE = 'prepared.json';

/**
 * Everything before the applications run: programs built, database up, schema and demo data in place.
 * The SPA is built beside the work in the database.
 * @returns {Promise<{environment: object, failure?: Promise<never>}>} environment of the applications
 */
export async function prepare(context) {
  const web = buildWebBeside(context);
  const [database] = await Promise.all([openDatabase(context), context.progress.step('Building the server', buildServer)]);
  const environment = environmentOf(context, database.url);
  await Promise.all([fillDatabase(context, { environment, database }), web()]);
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
    return { url: options.databaseUrl, isNew: false };
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

/** After a restore the schema is looked at again, and the demo is never loaded into what was restored. */
export function noteRestored(dataFolder) {
  writeManifest(path.join(dataFolder, DONE), { demo: true });
}

/**
 * Schema and demo. What was done for this very code on this very cluster is not done again; a server of DATABASE_URL
 * may have been changed by others and is always asked.
 */
async function fillDatabase({ options, progress }, { environment, database }) {
  const command = (title, args) => progress.step(title, (tell) => runScript({ args: [CLI, ...args], env: environment, tell }));
  const file = path.join(options.dataFolder, DONE);
  const done = options.databaseUrl ? {} : await embeddedState({ file, database, say: progress.say });
  const code = builtServerHash();
  if (done.code !== code) await command('Preparing the database', ['migrate']);
  const needsDemo = options.demo && !done.demo;
  if (needsDemo) await command('Loading the demo', ['demo']);
  writeManifest(file, { code, demo: Boolean(done.demo) || needsDemo });
}

/** What earlier starts did. A first start that was cut off halfway has left nothing of worth: it begins anew. */
async function embeddedState({ file, database, say }) {
  const done = database.isNew ? {} : readManifest(file);
  if (done.isUnfinished) {
    say('The first start was cut off: beginning again with an empty database');
    await database.recreate();
  }
  if (!database.isNew && !done.isUnfinished) return done;
  writeManifest(file, { isUnfinished: true });
  return {};
}
