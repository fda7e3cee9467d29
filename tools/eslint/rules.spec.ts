import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { FEATURES, PROJECTS } from './samples/border-samples.js';
import { LIMITS, ROUTES, TYPES, WORDS } from './samples/house-samples.js';
import type { Sample } from './samples/sample.js';

const SAMPLES = [...PROJECTS, ...FEATURES, ...LIMITS, ...WORDS, ...ROUTES, ...TYPES];

describe('lint', () => {
  const broken = new Map<Sample, string[]>();

  beforeAll(() => {
    const script = path.resolve('tools/eslint/lint-samples.mjs');
    const environment = { ...process.env, NX_DAEMON: 'false' };
    const output = execFileSync(process.execPath, [script], { input: JSON.stringify(SAMPLES), env: environment, encoding: 'utf8' });
    const results = JSON.parse(output) as string[][];
    SAMPLES.forEach((sample, index) => broken.set(sample, results[index] ?? []));
  }, 120_000);

  it.each(SAMPLES.map((sample) => [sample.says, sample] as const))('%s', (_, sample) => {
    if (sample.rule === null) expect(broken.get(sample)).toEqual([]);
    else expect(broken.get(sample)).toContain(sample.rule);
  });
});
