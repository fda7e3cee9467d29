import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { freePort, isAlive, pause, signal, waitUntilGone } from '../process/processes.mjs';
import { programEnvironment, programPath } from './binaries.mjs';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 8_000;
const READY_LINE = 7; // of postmaster.pid
const PORT_LINE = 3;

const ALWAYS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '', // a socket path in a deep checkout would be too long
  logging_collector: 'off',
  log_min_messages: 'warning',
  log_line_prefix: '%m [%p] %d ',
  log_error_verbosity: 'terse', // no DETAIL: it repeats the values of a row, which may be personal data
  log_checkpoints: 'off',
  timezone: 'UTC',
  jit: 'off',
  max_connections: '200',
  shared_buffers: '256MB',
};
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * The server that already runs on this folder, or null. A stale postmaster.pid (its process is gone) is removed.
 * @returns {{pid: number, port: number} | null}
 */
export function runningServer(folder) {
  const lines = pidFileLines(folder);
  if (lines.length === 0) return null;
  const pid = Number(lines[0]);
  if (isAlive(pid, 'postgres')) return { pid, port: Number(lines[PORT_LINE]) };
  rmSync(path.join(folder, 'postmaster.pid'), { force: true });
  return null;
}

/**
 * Starts the server and resolves when it takes connections. It gets a process group of its own, so that Ctrl-C
 * reaches us first and the applications close before their database does.
 * @returns {Promise<{pid: number, port: number, exited: Promise<string>}>} `exited` resolves with the reason
 */
export async function spawnServer({ folder, home, account, isDurable, port, logFile }) {
  const usedPort = port ?? (await freePort());
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a');
  const logStart = statSync(logFile).size;
  const ids = account ? { uid: account.uid, gid: account.gid } : {};
  const child = spawn(programPath(home, 'postgres'), serverArguments({ folder, port: usedPort, isDurable }), {
    ...ids,
    env: programEnvironment(home),
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const exited = exitReason(child);
  await untilReady({ folder, child, exited, logFile, logStart });
  child.unref();
  return { pid: child.pid, port: usedPort, exited };
}

/** Stops a server by its number: fast shutdown first, immediate shutdown when that takes too long. */
export async function stopServer(pid) {
  signal(pid, 'SIGINT');
  if (await waitUntilGone(pid, STOP_TIMEOUT_MS)) return;
  signal(pid, 'SIGQUIT');
  await waitUntilGone(pid, STOP_TIMEOUT_MS);
}

function serverArguments({ folder, port, isDurable }) {
  const settings = { ...ALWAYS, ...(isDurable ? {} : NOT_DURABLE) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', folder, '-p', String(port), ...flags];
}

function exitReason(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, name) => resolve(name ? `killed by ${name}` : `exit code ${code}`));
  });
}

async function untilReady({ folder, child, exited, logFile, logStart }) {
  let end = null;
  void exited.then((reason) => (end = reason));
  for (const started = Date.now(); Date.now() - started < START_TIMEOUT_MS;) {
    if (end !== null) throw new Error(`PostgreSQL did not start: ${lastLogLine(logFile, logStart) ?? end} (log: ${logFile})`);
    const lines = pidFileLines(folder);
    if (Number(lines[0]) === child.pid && lines[READY_LINE] === 'ready') return;
    await pause(10);
  }
  signal(child.pid, 'SIGQUIT');
  throw new Error(`PostgreSQL did not start in ${START_TIMEOUT_MS / 1000} s (log: ${logFile})`);
}

function pidFileLines(folder) {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim());
}

function lastLogLine(logFile, from) {
  const text = readFileSync(logFile).subarray(from).toString('utf8').trim();
  const line = text.split('\n').findLast((entry) => /FATAL|ERROR|PANIC/.test(entry));
  return line?.replace(/^.*?(FATAL|ERROR|PANIC):\s*/, '') ?? null;
}
