import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createProgress } from '../console/progress.mjs';
import { UserError, endWith } from '../console/user-error.mjs';
import { startTestDatabase } from '../postgres/test-database.mjs';
import { ensureInstalled } from '../setup/install.mjs';
import { findBrowser } from './find-browser.mjs';
import { runJest } from './jest-part.mjs';
import { startJourneySystem } from './journey-system.mjs';
import { runLint } from './lint-part.mjs';
import { startRedis } from './redis.mjs';
import { runTypecheck } from './typecheck-part.mjs';

/** Parts of the test in the order in which they run: what fails fast comes first. */
const PARTS = {
  typecheck: { run: runTypecheck },
  lint: { run: runLint },
  unit: { run: (context) => runJest(context, ['unit', 'web']) },
  db: { run: (context) => runJest(context, ['db']), needsDatabase: true },
  e2e: { run: (context) => runJest(context, ['e2e']), needsDatabase: true },
  journeys: { run: runJourneys, needsDatabase: true },
  long: { run: (context) => runJest(context, ['long']), needsDatabase: true, isExtra: true },
  redis: { run: runOnRedis, needsDatabase: true, isExtra: true },
};

/** Settings of the caller that must not leak into tests. */
const NOT_FOR_TESTS = ['DATABASE_URL', 'REDIS_URL', 'PORT', 'DATA_DIR', 'PUBLIC_URL', 'DEMO', 'WEB_DIST'];

/**
 * Runs the named parts (all but the extra ones by default) and ends the process; the last line is the sum.
 * @param {string[]} args names of parts; `--long` for the big runs; the rest goes to Jest
 */
export async function runTests(args) {
  const context = { isLong: args.includes('--long'), jestArgs: [], environment: cleanEnvironment(), redisUrl: process.env.REDIS_URL };
  try {
    const names = chosenParts(args, context);
    await ensureInstalled(createProgress());
    const results = await runParts(names, context);
    conclude(results);
  } catch (error) {
    endWith(error);
  }
}

function chosenParts(args, context) {
  const named = args.filter((arg) => arg in PARTS);
  context.jestArgs = args.filter((arg) => !(arg in PARTS) && arg !== '--long');
  if (context.isLong) context.environment.LONG_TESTS = '1';
  if (named.length > 0) return named;
  if (context.jestArgs.length > 0) throw new UserError(`no part is called "${context.jestArgs[0]}": ${Object.keys(PARTS).join(', ')}`);
  return context.isLong ? ['unit', 'db', 'e2e', 'long'] : Object.keys(PARTS).filter((name) => !PARTS[name].isExtra);
}

async function runParts(names, context) {
  const database = names.some((name) => PARTS[name].needsDatabase) ? await startDatabase(context) : null;
  const results = [];
  for (const name of names) {
    console.log(`\n── ${name} ──`);
    const started = performance.now();
    const result = await PARTS[name].run(context).catch(asFailure);
    results.push({ name, seconds: (performance.now() - started) / 1000, ...result });
  }
  await database?.stop();
  return results;
}

/** A part that cannot even run counts as one failure; the others still run. */
function asFailure(error) {
  console.error(error instanceof UserError ? `✗ ${error.message}` : error);
  return { passed: 0, failed: 1 };
}

async function startDatabase(context) {
  const server = process.env.TEST_DATABASE_URL ? null : await startTestDatabase(mkdtempSync(path.join(os.tmpdir(), 'motcua-test-')));
  context.environment.TEST_DATABASE_URL = process.env.TEST_DATABASE_URL ?? server.url;
  return server;
}

/** Journeys of dossiers change what others count, so one follows the other; those that move no dossier go beside them. */
async function runJourneys(context) {
  await findBrowser(); // unpacks it once, before several tests want to
  const system = await startJourneySystem(context.environment);
  try {
    const shared = { ...context, environment: { ...context.environment, ...system.environment }, workers: '1' };
    const [journeys, beside] = await Promise.all([runJest(shared, ['journeys']), runJest(shared, ['beside'])]);
    return { passed: journeys.passed + beside.passed, failed: journeys.failed + beside.failed };
  } finally {
    await system.stop();
  }
}

async function runOnRedis(context) {
  const redis = await startRedis(context.redisUrl);
  try {
    const environment = { ...context.environment, REDIS_URL: redis.url };
    return await runJest({ ...context, environment, jestArgs: redis.testFiles(), workers: '1' }, ['db', 'e2e']);
  } finally {
    await redis.stop();
  }
}

function cleanEnvironment() {
  const entries = Object.entries(process.env).filter(([name]) => !NOT_FOR_TESTS.includes(name));
  return { ...Object.fromEntries(entries), NODE_ENV: 'test', NX_DAEMON: 'false' };
}

function conclude(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log('');
  for (const { name, passed, failed, seconds } of results) {
    console.log(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${passed} passed, ${failed} failed (${seconds.toFixed(0)} s)`);
  }
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') > 0 ? 1 : 0);
}
