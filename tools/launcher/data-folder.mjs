import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../console/user-error.mjs';
import { unprivilegedAccount } from '../postgres/account.mjs';
import { clusterFolder } from '../postgres/cluster.mjs';
import { isAlive, waitUntilGone } from '../process/processes.mjs';

const MARK = 'motcua.json';
const RUNNING = 'running.json';
const LAUNCHER = 'start.mjs';
const GUARDIAN = 'guardian.mjs';
const GUARDIAN_TIMEOUT_MS = 20_000;
const LARGEST_LOG = 20 * 1024 * 1024;

/** Folder of the embedded cluster below a data folder. */
export function postgresFolder(dataFolder) {
  return path.join(dataFolder, 'postgres');
}

/**
 * Makes the data folder usable by this start alone.
 * @throws UserError when another start uses it, it cannot be written, or `reset` is asked for a folder that is not ours
 */
export async function prepareDataFolder(dataFolder, { reset }) {
  await refuseSecondStart(dataFolder);
  if (reset) removeDataFolder(dataFolder);
  try {
    makeFolder(path.join(dataFolder, 'logs'));
    writeFileSync(path.join(dataFolder, MARK), `${JSON.stringify({ product: 'motcua' })}\n`);
  } catch (cause) {
    throw new UserError(`the data folder ${dataFolder} is not writable (${cause.code}): choose another with --data`, { cause });
  }
}

/** Notes who runs on this folder and how it is reached. */
export function markRunning(dataFolder, facts) {
  const file = path.join(dataFolder, RUNNING);
  writeFileSync(`${file}.new`, JSON.stringify({ pid: process.pid, ...facts }), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Takes the note of {@link markRunning} away. */
export function markStopped(dataFolder) {
  rmSync(path.join(dataFolder, RUNNING), { force: true });
}

/** Log file of one process; a large one of earlier runs is set aside. */
export function logFile(dataFolder, name) {
  const file = path.join(dataFolder, 'logs', `${name}.log`);
  if (existsSync(file) && statSync(file).size > LARGEST_LOG) renameSync(file, `${file}.1`);
  return file;
}

/** Node's own recursive mkdir never returns where the system answers ENOENT to a mkdir, as /proc does. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

/** A start that was killed leaves its guardian to tidy up: wait for it. A start that lives is an error. */
async function refuseSecondStart(dataFolder) {
  const other = readRunning(dataFolder);
  if (other === null) return;
  if (other.pid !== process.pid && isAlive(other.pid, LAUNCHER)) {
    throw new UserError(`Một Cửa already runs on this data folder at ${other.address} (process ${other.pid})`);
  }
  if (isAlive(other.guardianPid, GUARDIAN)) await waitUntilGone(other.guardianPid, GUARDIAN_TIMEOUT_MS);
}

function readRunning(dataFolder) {
  try {
    return JSON.parse(readFileSync(path.join(dataFolder, RUNNING), 'utf8'));
  } catch {
    return null; // never started, or cut off while writing
  }
}

function removeDataFolder(dataFolder) {
  if (!existsSync(dataFolder)) return;
  if (!existsSync(path.join(dataFolder, MARK))) {
    throw new UserError(`--reset refuses to delete ${dataFolder}: Một Cửa did not make it`);
  }
  const postgres = postgresFolder(dataFolder);
  for (const folder of [clusterFolder(postgres, unprivilegedAccount()), dataFolder]) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (cause) {
      throw new UserError(`${folder} cannot be deleted (${cause.code})`, { cause });
    }
  }
}
