// Runs as a process of its own. Learns through its standard input which processes belong to the parent; when that
// pipe closes, the parent is gone (even by kill -9), and what it left behind is stopped: applications first, then databases.
import { createInterface } from 'node:readline';
import { isAlive, signal, waitUntilGone } from './processes.mjs';

const APPLICATION_TIMEOUT_MS = 5_000;
const DATABASE_TIMEOUT_MS = 10_000;

const guarded = new Map();

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {});

const input = createInterface({ input: process.stdin });
input.on('line', (line) => {
  const { pid, kind } = JSON.parse(line);
  if (kind === 'gone') guarded.delete(pid);
  else guarded.set(pid, kind);
});
input.on('close', () => void stopAll());

async function stopAll() {
  await stopKind('application', { name: 'SIGTERM', timeoutMs: APPLICATION_TIMEOUT_MS, last: 'SIGKILL' });
  await stopKind('database', { name: 'SIGINT', timeoutMs: DATABASE_TIMEOUT_MS, last: 'SIGQUIT' });
  process.exit(0);
}

async function stopKind(kind, { name, timeoutMs, last }) {
  const pids = [...guarded].filter(([pid, its]) => its === kind && isAlive(pid)).map(([pid]) => pid);
  for (const pid of pids) signal(pid, name);
  const gone = await Promise.all(pids.map((pid) => waitUntilGone(pid, timeoutMs)));
  pids.filter((_, index) => !gone[index]).forEach((pid) => signal(pid, last));
}
