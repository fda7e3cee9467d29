import { runNode } from './run-node.mjs';

const ESLINT = ['node_modules/eslint/bin/eslint.js', '--max-warnings=0'];
/** Two halves of about the same work, for two cores. */
const HALVES = { libs: ['libs', 'tools', '*.mjs'], apps: ['apps'] };

/** Lints everything with the cache of earlier runs (none on CI); counts as one. */
export async function runLint({ environment }) {
  if ((await runNode(['tools/eslint/project-graph.mjs'], environment)) !== 0) return { passed: 0, failed: 1 };
  const codes = await Promise.all(Object.entries(HALVES).map(([name, files]) => lintHalf({ name, files, environment })));
  return codes.every((code) => code === 0) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function lintHalf({ name, files, environment }) {
  const cache = ['--cache', '--cache-location', `.cache/eslint/${name}`, '--cache-strategy', 'content'];
  return runNode([...ESLINT, ...(environment.CI ? [] : cache), ...files], environment);
}
