import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../build/manifest.mjs';
import { UserError } from '../console/user-error.mjs';

/** Script of the command door, below the root. */
export const CLI = 'apps/cli/dist/main.js';

const running = new Set();

/** Ends the scripts that still run, when the whole start is given up. */
export function stopScripts() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Runs one of our scripts to its end.
 * @param {{args: string[], env: object, tell?: (line: string) => void}} options `tell` gets each line of its output
 * @returns {Promise<string>} what it printed
 * @throws UserError with the last line of its error output when it fails
 */
export async function runScript({ args, env, tell = () => {} }) {
  const [script, ...rest] = args;
  const child = spawn(process.execPath, ['--enable-source-maps', path.join(ROOT, script), ...rest], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const output = collect(child.stdout, tell);
  const errors = collect(child.stderr, () => {});
  const code = await new Promise((resolve) => child.once('close', (exitCode, name) => resolve(exitCode ?? name)));
  running.delete(child);
  if (code === 0) return output();
  throw new UserError(`${[nameOf(script), ...rest.slice(0, 1)].join(' ')}: ${reasonFrom(errors(), output(), code)}`);
}

/** `cli` of apps/cli/dist/main.js, `build-web` of tools/build-web.mjs. */
function nameOf(script) {
  return /^apps\/([^/]+)/.exec(script)?.[1] ?? path.basename(script, '.mjs');
}

function collect(stream, tell) {
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
    const line = chunk.split(/[\r\n]/).findLast((part) => part.trim() !== '');
    if (line) tell(line.trim());
  });
  return () => text;
}

/** A refusal on purpose is one line; of a crash, the line that names the error. */
function reasonFrom(errors, output, code) {
  const lines = `${output}\n${errors}`
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const own = lines.filter((line) => !/^(at |node:|Node\.js|\^|[{}\]])/.test(line));
  const named = own.findLast((line) => /error|✗/i.test(line));
  return (code === 3 ? own.at(-1) : (named ?? own.at(-1))) ?? `exit code ${code}`;
}
