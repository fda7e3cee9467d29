import { runNode } from './run-node.mjs';

const CACHE = ['--cache', '--cache-location', '.cache/eslint/', '--cache-strategy', 'content'];

/** Lints everything with the cache of earlier runs (none on CI); counts as one. */
export async function runLint({ environment }) {
  const steps = [
    ['tools/eslint/project-graph.mjs'],
    ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '--concurrency=auto', ...(environment.CI ? [] : CACHE), '.'],
  ];
  for (const args of steps) {
    const code = await runNode(args, environment);
    if (code !== 0) return { passed: 0, failed: 1 };
  }
  return { passed: 1, failed: 0 };
}
