import { runNode } from './run-node.mjs';

/** Lints everything with the cache of earlier runs; counts as one. */
export async function runLint({ environment }) {
  const args = ['--max-warnings=0', '--cache', '--cache-location', '.cache/eslint/', '--cache-strategy', 'content', '.'];
  const code = await runNode(['node_modules/eslint/bin/eslint.js', ...args], environment);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
