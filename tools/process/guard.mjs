import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Starts the guardian: a small process that stops what we started when we die without a chance to do it ourselves.
 * @returns {{pid: () => number, watch: (pid: number, kind: 'application' | 'database') => void, forget: (pid: number) => void, close: () => void}}
 */
export function startGuardian() {
  const guarded = new Map();
  let isClosed = false;
  let child = launch();

  function launch() {
    const started = spawn(process.execPath, [path.join(import.meta.dirname, 'guardian.mjs')], {
      cwd: '/',
      detached: true, // Ctrl-C is for us; the guardian leaves when its input closes
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    started.unref();
    started.stdin.unref?.();
    started.stdin.on('error', () => {}); // told by 'exit' below
    started.once('exit', () => {
      if (!isClosed) child = launch();
    });
    for (const [pid, kind] of guarded) tell(started, { pid, kind });
    return started;
  }

  return {
    pid: () => child.pid,
    watch(pid, kind) {
      guarded.set(pid, kind);
      tell(child, { pid, kind });
    },
    forget(pid) {
      guarded.delete(pid);
      tell(child, { pid, kind: 'gone' });
    },
    close() {
      isClosed = true;
      child.stdin.end();
    },
  };
}

function tell(child, message) {
  child.stdin.write(`${JSON.stringify(message)}\n`);
}
