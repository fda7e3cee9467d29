import { expect, it } from '@jest/globals';
import { killRun } from './kill-run.mjs';

const POINTS = process.env['LONG_TESTS'] ? 200 : 3;
/** `KILL_SEED=1234` chooses the points of an earlier run again. */
const SEED = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 1e9));

it(`loses and doubles nothing when api, worker or database are killed at ${POINTS} points (KILL_SEED=${SEED})`, async () => {
  const { kills, lives, acts, problems } = await killRun({ points: POINTS, seed: SEED });
  expect(problems).toEqual([]);
  expect(Object.values(kills).reduce((sum, count) => sum + count, 0)).toBe(POINTS);
  expect(lives).toBeGreaterThan(POINTS);
  expect(acts).toBeGreaterThan(lives * 6);
}, 3_600_000);
