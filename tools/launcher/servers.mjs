import { connect, createServer } from 'node:net';
import { UserError } from '../console/user-error.mjs';

const CONNECT_TIMEOUT_MS = 5_000;

/** @throws UserError when the PostgreSQL server of DATABASE_URL does not let us in */
export async function reachDatabase(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => {}); // the failed connect below tells
  try {
    await client.connect();
    await client.end();
  } catch (cause) {
    throw new UserError(`the database of DATABASE_URL (${placeOf(url)}) is unreachable: ${reasonOf(cause)}`, { cause });
  }
}

/** @throws UserError when the Redis server of REDIS_URL does not answer PING */
export async function reachRedis(url) {
  const { Redis } = await import('ioredis');
  const client = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: CONNECT_TIMEOUT_MS,
    maxRetriesPerRequest: 0,
  });
  let first = null;
  client.on('error', (error) => (first ??= error));
  try {
    await client.connect();
    await client.ping();
  } catch (cause) {
    throw new UserError(`the Redis of REDIS_URL (${placeOf(url)}) is unreachable: ${reasonOf(first ?? cause)}`, { cause });
  } finally {
    client.disconnect();
  }
}

/** @throws UserError when another program listens on the port already */
export async function refuseTakenPort(port) {
  const isListening = await answersOn(port);
  const problem = isListening ? 'EADDRINUSE' : await bindingProblem(port);
  if (problem === null) return;
  const why = problem === 'EACCES' ? 'needs more rights than this account has' : 'is taken by another program';
  throw new UserError(`port ${port} ${why}: choose another with --port`);
}

function answersOn(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const answer = (value) => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}

function bindingProblem(port) {
  return new Promise((resolve) => {
    const server = createServer().once('error', (error) => resolve(error.code));
    server.listen(port, '0.0.0.0', () => server.close(() => resolve(null)));
  });
}

/** Host and port only: an address may carry a password. */
function placeOf(url) {
  try {
    return new URL(url).host;
  } catch {
    return 'not an address';
  }
}

function reasonOf(error) {
  const first = error.errors?.[0] ?? error;
  return first.message || first.code || 'no answer';
}
