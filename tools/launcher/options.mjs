import path from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../console/user-error.mjs';
import { ROOT } from '../build/manifest.mjs';

const USAGE = 'npm start -- [--port 3000] [--data FOLDER] [--reset] [--no-demo]';
const DEFAULT_PORT = 3000;

/**
 * What the start was asked for, from flags first and the environment second.
 * @returns {{port: number, dataFolder: string, reset: boolean, demo: boolean, databaseUrl?: string, redisUrl?: string, publicUrl?: string}}
 */
export function readOptions(args, environment) {
  const flags = parseFlags(args);
  return {
    port: readPort(flags.port ?? environment.PORT),
    dataFolder: readDataFolder(flags.data, environment),
    reset: flags.reset ?? false,
    demo: !flags['no-demo'],
    databaseUrl: environment.DATABASE_URL || undefined,
    redisUrl: environment.REDIS_URL || undefined,
    publicUrl: environment.PUBLIC_URL || undefined,
  };
}

/** Folder of the embedded database and the files: the flag, DATA_DIR, or `.data` in the checkout. */
export function readDataFolder(flag, environment) {
  const given = flag ?? (environment.DATA_DIR || undefined);
  return given === undefined ? path.join(ROOT, '.data') : path.resolve(environment.INIT_CWD ?? process.cwd(), given);
}

function parseFlags(args) {
  const options = {
    port: { type: 'string' },
    data: { type: 'string' },
    reset: { type: 'boolean' },
    'no-demo': { type: 'boolean' },
  };
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UserError(`${error.message.split('. ')[0]} Usage: ${USAGE}`);
  }
}

function readPort(text) {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UserError(`the port must be a number from 0 to 65535, not "${text}"`);
}
