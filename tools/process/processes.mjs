import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/**
 * Whether the process lives. A zombie counts as dead (in a container nothing may reap it), and so does a
 * recycled number that now belongs to another program, when `program` says what it should be.
 */
export function isAlive(pid, program = null) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return process.platform === 'linux' ? looksAlive(pid, program) : true;
}

function looksAlive(pid, program) {
  try {
    const state = /\) ([A-Z])/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
    if (state === 'Z' || state === 'X') return false;
    return !program || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(program);
  } catch {
    return false;
  }
}

/** Sends a signal; a process that is gone already is not an error. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Resolves true when the process is gone, false after `timeoutMs`. */
export async function waitUntilGone(pid, timeoutMs) {
  for (const end = Date.now() + timeoutMs; Date.now() < end;) {
    if (!isAlive(pid)) return true;
    await pause(20);
  }
  return !isAlive(pid);
}

/** A TCP port of this machine that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
