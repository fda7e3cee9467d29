import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../console/user-error.mjs';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/**
 * Installs the packages of the lock when they are missing or others than the lock says.
 * @param {import('../console/progress.mjs').Progress} progress
 */
export async function ensureInstalled(progress) {
  if (isInstalled()) return;
  const expected = topLevelCount(lockedPackages('package-lock.json'));
  await progress.step('Installing packages', async (tell) => {
    const timer = setInterval(() => tell(`${installedCount()} of about ${expected}`), 1000);
    try {
      await npmCi();
    } finally {
      clearInterval(timer);
    }
  });
}

/** Whether every required package of the lock stands in node_modules in the locked version. */
function isInstalled() {
  const installed = lockedPackages('node_modules/.package-lock.json');
  if (installed === null) return false;
  return Object.entries(lockedPackages('package-lock.json')).every(([place, locked]) => {
    if (place === '' || !place.startsWith('node_modules/')) return true;
    const found = installed[place];
    return found
      ? found.version === locked.version
      : Boolean(locked.optional || locked.peer || locked.devOptional || (locked.dev && process.env.NODE_ENV === 'production'));
  });
}

function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

function topLevelCount(packages) {
  return Object.keys(packages).filter((place) => /^node_modules\/[^/]+$/.test(place)).length;
}

function installedCount() {
  const folder = path.join(ROOT, 'node_modules');
  return existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.') && !name.startsWith('@')).length : 0;
}

function npmCi() {
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [program, ...first] = npm;
  const args = [...first, 'ci', '--no-progress', '--loglevel=error'];
  const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'], shell: process.platform === 'win32' });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new UserError(`npm could not be run: ${error.message}`)));
    child.once('exit', (code) => {
      if (code === 0) return resolve();
      const reason = errors.split('\n').find((line) => /^npm error (?!code)/.test(line)) ?? `exit code ${code}`;
      reject(new UserError(`installing the packages failed: ${reason.replace('npm error ', '')}`));
    });
  });
}
