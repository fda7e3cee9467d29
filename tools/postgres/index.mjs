import path from 'node:path';
import { pause } from '../process/processes.mjs';
import { unprivilegedAccount } from './account.mjs';
import { postgresHome } from './binaries.mjs';
import { OWNER, clusterFolder, ensureCluster } from './cluster.mjs';
import { runningServer, spawnServer, stopServer } from './server.mjs';

const ADOPT_TIMEOUT_MS = 30_000;
/** Database that the product uses in an embedded cluster. */
const DATABASE = 'motcua';

/**
 * Starts the embedded PostgreSQL on a folder, or adopts the server that already runs there.
 * @param {object} options
 * @param {string} options.folder where the cluster's files go (moved to /var/tmp when root's helper account cannot reach it)
 * @param {boolean} [options.isDurable] false: no fsync, for tests only
 * @param {number} [options.port] default: any free port
 * @returns {Promise<EmbeddedPostgres>} a handle; whoever asked for the start calls `stop()`
 */
export async function startPostgres({ folder, isDurable = true, port }) {
  const account = unprivilegedAccount();
  const home = postgresHome(account);
  const place = clusterFolder(folder, account);
  const isRunning = runningServer(place) !== null;
  const { password, isNew } = ensureCluster({ folder: place, home, account, isDurable });
  const logFile = `${path.resolve(folder)}.log`;
  const adopted = isRunning ? await adopt(place, password) : null;
  const server = adopted ?? (await spawnServer({ folder: place, home, account, isDurable, port, logFile }));
  await createDatabase(server.port, password);
  return {
    pid: server.pid,
    port: server.port,
    url: address(server.port, password, DATABASE),
    urlOf: (database) => address(server.port, password, database),
    isNew,
    isAdopted: adopted !== null,
    exited: server.exited ?? null,
    logFile,
    recreate: () => recreateDatabase(server.port, password),
    stop: () => stopServer(server.pid),
  };
}

function address(port, password, database) {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}

async function connect(port, password) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: address(port, password, 'postgres'), connectionTimeoutMillis: 1500 });
  client.on('error', () => {}); // a server that stops under an idle client is reported by the next query
  await client.connect();
  return client;
}

/** Waits while a server found on the folder is still starting or already stopping; null when it went away. */
async function adopt(place, password) {
  for (const end = Date.now() + ADOPT_TIMEOUT_MS; Date.now() < end; await pause(50)) {
    const found = runningServer(place);
    if (found === null) return null;
    if (await answers(found.port, password)) return found;
  }
  throw new Error(`a PostgreSQL runs on ${place} and does not answer: stop it and start again`);
}

async function answers(port, password) {
  try {
    const client = await connect(port, password);
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function createDatabase(port, password) {
  await onServer({ port, password }, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database "${DATABASE}"`);
  });
}

/** Throws the product's database away and makes an empty one. */
async function recreateDatabase(port, password) {
  await onServer({ port, password }, async (client) => {
    await client.query(`drop database if exists "${DATABASE}" with (force)`);
    await client.query(`create database "${DATABASE}"`);
  });
}

async function onServer({ port, password }, work) {
  const client = await connect(port, password);
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
