import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../build/manifest.mjs';
import { signal, waitUntilGone } from '../process/processes.mjs';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const SETTLED_MS = 3_000;
const STEADY_MS = 60_000;
const STOP_TIMEOUT_MS = 12_000;
const TAIL_BYTES = 8_192;

/**
 * Runs one of our applications and starts it again with growing pauses when it dies.
 * @param {{name: string, script: string, env: object, log: string, guardian: object, say: (line: string) => void}} options
 * @returns {{deaths: () => string[], isSteady: () => boolean, stop: () => Promise<void>}} `deaths` are the reasons so far;
 *   steady is a child that never died, or has lived for a while since
 */
export function superviseChild({ name, script, env, log, guardian, say }) {
  const deaths = [];
  let isStopping = false;
  let pauseMs = FIRST_PAUSE_MS;
  let timer = null;
  let launchedAt = 0;
  let child = launch();

  function launch() {
    const from = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    launchedAt = performance.now();
    const started = run({ script, env, log });
    if (started.pid !== undefined) guardian.watch(started.pid, 'application');
    started.once('exit', (code, signalName) => {
      guardian.forget(started.pid);
      if (isStopping) return;
      if (performance.now() - launchedAt > STEADY_MS) pauseMs = FIRST_PAUSE_MS;
      restart(`${signalName ? `killed by ${signalName}` : `exit code ${code}`}${lastWords(log, from)}`);
    });
    return started;
  }

  function restart(reason) {
    deaths.push(reason);
    say(`${name} stopped: ${reason}; starting it again in ${pauseMs / 1000} s. Log: ${log}`);
    timer = setTimeout(() => (child = launch()), pauseMs);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  }

  async function stop() {
    isStopping = true;
    clearTimeout(timer);
    if (child.exitCode !== null || child.signalCode !== null) return;
    signal(child.pid, 'SIGTERM');
    if (!(await waitUntilGone(child.pid, STOP_TIMEOUT_MS))) signal(child.pid, 'SIGKILL');
  }
  const isSteady = () => deaths.length === 0 || performance.now() - launchedAt > SETTLED_MS;
  return { deaths: () => deaths, isSteady, stop };
}

function run({ script, env, log }) {
  const file = openSync(log, 'a');
  const child = spawn(process.execPath, [path.join(ROOT, script)], {
    cwd: ROOT,
    env,
    detached: true, // Ctrl-C is for the launcher, which stops its children in order
    stdio: ['ignore', file, file],
  });
  closeSync(file);
  return child;
}

/** The most telling line that the process wrote since its start: the message of an error if there is one. */
function lastWords(log, from) {
  const bytes = readFileSync(log);
  const text = bytes.subarray(Math.max(from, bytes.length - TAIL_BYTES)).toString('utf8');
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readable);
  const chosen = lines.findLast((line) => /error|fatal/i.test(line)) ?? lines.at(-1);
  return chosen ? ` (${chosen.trim().slice(0, 300)})` : '';
}

function readable(line) {
  try {
    const entry = JSON.parse(line);
    const isError = entry.level === 'error' || entry.level === 'fatal' || entry.level >= 50;
    return `${isError ? 'error: ' : ''}${entry.err?.message ?? entry.msg ?? line}`;
  } catch {
    return /^\s+at /.test(line) ? '' : line;
  }
}
