import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runNode } from './run-node.mjs';

const FLAGS = ['--no-warnings', '--experimental-vm-modules'];
const JEST = 'node_modules/jest/bin/jest.js';

/**
 * Runs some Jest projects and counts their tests. A file that cannot even be loaded counts as one failure, and so
 * does a run that ends without a report.
 * @param {{environment: object, jestArgs: string[], workers?: string}} context
 * @param {string[]} projects names in jest.config.mjs
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runJest({ environment, jestArgs, workers = '100%' }, projects) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'motcua-report-'));
  const report = path.join(folder, 'report.json');
  const args = [
    '--config',
    'jest.config.mjs',
    '--selectProjects',
    ...projects,
    '--json',
    `--outputFile=${report}`,
    '--passWithNoTests',
    '--maxWorkers',
    workers,
  ];
  const code = await runNode([...FLAGS, JEST, ...args, ...jestArgs], environment, { hidesOutput: true });
  try {
    return countTests(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    console.error(`✗ jest ended without a report (${code})`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countTests(report) {
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites };
}
