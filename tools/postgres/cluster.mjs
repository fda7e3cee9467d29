import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { giveTo, isTraversable } from './account.mjs';
import { programEnvironment, programPath } from './binaries.mjs';

/** Name of the only role and superuser of an embedded cluster. */
export const OWNER = 'motcua';

/**
 * Where the cluster's files go: `folder`, unless the unprivileged account cannot reach it
 * (a checkout in root's home); then a folder of /var/tmp that belongs to this one path.
 */
export function clusterFolder(folder, account) {
  const wanted = path.resolve(folder);
  if (!account || isTraversable(path.dirname(wanted))) return wanted;
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  return path.join('/var/tmp', `motcua-data-${name}`);
}

/**
 * Makes the cluster when there is none. A first run cut off halfway leaves no `.secret` and is wiped and repeated.
 * @returns {{password: string, isNew: boolean}}
 */
export function ensureCluster({ folder, home, account, isDurable }) {
  prepareFolder(folder, account);
  const secretFile = path.join(folder, '.secret');
  const isNew = !existsSync(path.join(folder, 'PG_VERSION')) || !existsSync(secretFile);
  if (isNew) createCluster({ folder, home, account, isDurable, secretFile });
  else refuseOtherMajor(folder, home);
  return { password: readFileSync(secretFile, 'utf8'), isNew };
}

function prepareFolder(folder, account) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  const isOwned = !account || (statSync(folder).uid === account.uid && ownsVersionFile(folder, account));
  if (!isOwned) giveTo(account, folder);
}

function ownsVersionFile(folder, account) {
  const file = path.join(folder, 'PG_VERSION');
  return !existsSync(file) || statSync(file).uid === account.uid;
}

function createCluster({ folder, home, account, isDurable, secretFile }) {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true, force: true });
  const password = randomBytes(18).toString('base64url');
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveTo(account, passwordFile);
  const encoding = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['-U', OWNER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  try {
    run({ program: 'initdb', args: ['-D', folder, ...access, ...encoding, ...(isDurable ? [] : ['--no-sync'])], home, account });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(secretFile, password, { mode: 0o600 }); // last: its presence says the cluster is whole
  giveTo(account, secretFile);
}

function refuseOtherMajor(folder, home) {
  const found = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  const { version } = JSON.parse(readFileSync(path.join(home, '..', 'package.json'), 'utf8'));
  const ours = version.split('.')[0];
  if (found !== ours) {
    throw new Error(
      `the data folder holds PostgreSQL ${found}, this release brings ${ours}: back up with the old release and restore here`,
    );
  }
}

function run({ program, args, home, account }) {
  const ids = account ? { uid: account.uid, gid: account.gid } : {};
  const result = spawnSync(programPath(home, program), args, { ...ids, env: programEnvironment(home), cwd: '/', encoding: 'utf8' });
  if (result.status === 0) return;
  const reason = result.error?.message ?? result.stderr.trim().split('\n').at(-1);
  throw new Error(`${program} failed: ${reason}`);
}
