import { spawn } from 'node:child_process';
import { ROOT } from '../build/manifest.mjs';

/**
 * Runs a Node script in the root with the console as its own.
 * @param {string[]} args flags and script
 * @param {object} environment
 * @param {{hidesOutput?: boolean}} [options] hide standard output, where a tool repeats its report
 * @returns {Promise<number | string>} exit code, or the signal that ended it
 */
export function runNode(args, environment, { hidesOutput = false } = {}) {
  const stdio = ['ignore', hidesOutput ? 'ignore' : 'inherit', 'inherit'];
  const child = spawn(process.execPath, args, { cwd: ROOT, env: environment, stdio });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
}
