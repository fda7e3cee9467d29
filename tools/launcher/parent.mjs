import { readFileSync } from 'node:fs';

const CHECK_MS = 500;

/**
 * Calls `onGone` once when the npm that started us is gone. `kill -TERM` on npm does not reach the process below it,
 * and between npm and us there may be a shell that survives too; so its parent is watched as well.
 */
export function watchParent(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(timer);
    onGone();
  }, CHECK_MS);
  timer.unref();
}

/** Our parent; and when that is a shell in between, npm above it. As text to compare. */
function ancestors() {
  const parent = process.ppid;
  return isNpm(parent) ? `${parent}` : `${parent} ${parentOf(parent)}`;
}

function isNpm(pid) {
  return readProcess(pid, 'cmdline').includes('npm');
}

function parentOf(pid) {
  return /\) [A-Z] (\d+)/.exec(readProcess(pid, 'stat'))?.[1] ?? '';
}

function readProcess(pid, file) {
  if (process.platform !== 'linux') return '';
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
