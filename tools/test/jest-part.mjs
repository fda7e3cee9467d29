import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runNode } from './run-node.mjs';

const FLAGS = ['--no-warnings', '--experimental-vm-modules'];
const JEST = 'node_modules/jest/bin/jest.js';

/**
 * Runs some Jest projects and counts their tests. A file that cannot even be loaded counts as one failure, and so
 * does a run that ends without a report. A file that failed runs once more, alone: what passes then failed because the
 * machine was busy (tests with real processes share two cores), and is named as unsteady.
 * @param {{environment: object, jestArgs: string[], workers?: string}} context
 * @param {string[]} projects names in jest.config.mjs
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runJest({ environment, jestArgs, workers = '100%' }, projects) {
  const first = await runOnce({ environment, projects, args: ['--passWithNoTests', '--maxWorkers', workers, ...jestArgs] });
  const files = failedFiles(first);
  if (files.length === 0) return countTests(first);
  console.log(`\n── once more, alone: ${files.map((file) => path.basename(file)).join(', ')} ──`);
  const second = await runOnce({ environment, projects, args: ['--runInBand', '--runTestsByPath', ...files] });
  const again = new Set(failedFiles(second));
  for (const file of files) if (!again.has(file)) console.log(`unsteady: ${path.basename(file)} passed when it ran alone`);
  return countTests(merge(first, second));
}

async function runOnce({ environment, projects, args }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'motcua-report-'));
  const report = path.join(folder, 'report.json');
  const chosen = ['--config', 'jest.config.mjs', '--selectProjects', ...projects, '--json', `--outputFile=${report}`];
  const code = await runNode([...FLAGS, JEST, ...chosen, ...args], environment, { hidesOutput: true });
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    console.error(`✗ jest ended without a report (${code})`);
    return { testResults: [{ name: '', status: 'failed', assertionResults: [] }] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const failedFiles = ({ testResults }) => testResults.filter(({ name, status }) => name !== '' && status === 'failed').map(({ name }) => name);

/** Files of the second run stand for those of the first. */
function merge(first, second) {
  const again = new Map(second.testResults.map((result) => [result.name, result]));
  return { testResults: first.testResults.map((result) => again.get(result.name) ?? result) };
}

function countTests({ testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'));
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + broken.length,
  };
}
