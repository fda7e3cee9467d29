import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

interface Sample {
  says: string;
  file: string;
  code: string;
  /** Rule that must object; null: nobody may. */
  rule: string | null;
  knowsTypes?: boolean;
}

const lines = (count: number): string => Array.from({ length: count }, (_, index) => `export const v${index} = ${index};`).join('\n');
const body = (count: number): string => Array.from({ length: count }, (_, index) => `  print(${index});`).join('\n');
const longFunction = (count: number): string => `declare const print: (n: number) => void;\nexport function f(): void {\n${body(count)}\n}`;
const route = (decorators: string, onClass = ''): string =>
  `import { Allow, Controller, Get, PublicEndpoint } from './x.js';\n${onClass}\n@Controller()\nexport class X {\n  ${decorators}\n  @Get()\n  find(): number {\n    return 1;\n  }\n}\nvoid [Allow, PublicEndpoint];`;

const PROJECTS: Sample[] = [
  { says: 'contracts do not import domain', file: 'libs/contracts/src/sample.ts', code: "export * from '@motcua/domain';", rule: '@nx/enforce-module-boundaries' },
  { says: 'contracts import zod', file: 'libs/contracts/src/sample.ts', code: "export { z } from 'zod';", rule: null },
  { says: 'contracts import no other package', file: 'libs/contracts/src/sample.ts', code: "export * from 'dayjs';", rule: '@nx/enforce-module-boundaries' },
  { says: 'domain does not import backend', file: 'libs/domain/src/sample.ts', code: "export * from '@motcua/backend/platform';", rule: '@nx/enforce-module-boundaries' },
  { says: 'domain imports contracts', file: 'libs/domain/src/sample.ts', code: "export * from '@motcua/contracts';", rule: null },
  { says: 'domain knows no Nest', file: 'libs/domain/src/sample.ts', code: "export * from '@nestjs/common';", rule: '@nx/enforce-module-boundaries' },
  { says: 'domain knows no database', file: 'libs/domain/src/sample.ts', code: "export * from 'typeorm';", rule: '@nx/enforce-module-boundaries' },
  { says: 'domain knows no React', file: 'libs/domain/src/sample.ts', code: "export * from 'react';", rule: '@nx/enforce-module-boundaries' },
  { says: 'backend knows no React', file: 'libs/backend/src/platform/sample.ts', code: "export * from 'react';", rule: '@nx/enforce-module-boundaries' },
  { says: 'the server apps know no React', file: 'apps/worker/src/sample.ts', code: "export * from 'react';", rule: '@nx/enforce-module-boundaries' },
  { says: 'backend does not import an app', file: 'libs/backend/src/platform/sample.ts', code: "export * from '../../../../apps/api/src/main.js';", rule: '@nx/enforce-module-boundaries' },
  { says: 'the SPA does not import backend', file: 'apps/web/src/sample.ts', code: "export * from '@motcua/backend/platform';", rule: '@nx/enforce-module-boundaries' },
  { says: 'the SPA knows no Nest', file: 'apps/web/src/sample.ts', code: "export * from '@nestjs/common';", rule: '@nx/enforce-module-boundaries' },
  { says: 'the SPA imports domain', file: 'apps/web/src/sample.ts', code: "export * from '@motcua/domain';", rule: null },
  { says: 'the journeys do not import backend', file: 'apps/web-e2e/src/sample.ts', code: "export * from '@motcua/backend/platform';", rule: '@nx/enforce-module-boundaries' },
  { says: 'the test builders do not import backend', file: 'libs/testing/src/sample.ts', code: "export * from '@motcua/backend/platform';", rule: '@nx/enforce-module-boundaries' },
  { says: 'the product does not import the test builders', file: 'libs/backend/src/platform/sample.ts', code: "export * from '@motcua/testing';", rule: 'no-restricted-imports' },
  { says: 'a package is imported by name, not by file', file: 'apps/api/src/sample.ts', code: "export * from '@motcua/domain/src/index.js';", rule: 'no-restricted-imports' },
];

const FEATURES: Sample[] = [
  { says: 'platform imports no feature', file: 'libs/backend/src/platform/sample.ts', code: "export * from '../identity/index.js';", rule: 'motcua/feature-borders' },
  { says: 'a base feature does not import its neighbour', file: 'libs/backend/src/identity/sample.ts', code: "export * from '../calendar/index.js';", rule: 'motcua/feature-borders' },
  { says: 'a base feature does not import dossiers', file: 'libs/backend/src/catalogue/sample.ts', code: "export * from '@motcua/backend/dossiers';", rule: 'motcua/feature-borders' },
  { says: 'dossiers do not import a top feature', file: 'libs/backend/src/dossiers/sample.ts', code: "export * from '../statistics/index.js';", rule: 'motcua/feature-borders' },
  { says: 'dossiers import base features', file: 'libs/backend/src/dossiers/sample.ts', code: "export * from '../identity/index.js';", rule: null },
  { says: 'top features do not import each other', file: 'libs/backend/src/papers/sample.ts', code: "export * from '../notifications/index.js';", rule: 'motcua/feature-borders' },
  { says: 'a feature is imported through its index only', file: 'libs/backend/src/dossiers/sample.ts', code: "export * from '../identity/accounts.js';", rule: 'motcua/feature-borders' },
  { says: 'a folder outside the order is refused', file: 'libs/backend/src/unheard-of/sample.ts', code: 'export const x = 1;', rule: 'motcua/feature-borders' },
  { says: 'api features do not import each other', file: 'apps/api/src/calendar/sample.ts', code: "export * from '../catalogue/x.js';", rule: 'motcua/feature-borders' },
  { says: 'api features import the shared http folder', file: 'apps/api/src/calendar/sample.ts', code: "export * from '../http/route.js';", rule: null },
  { says: 'web features do not import each other', file: 'apps/web/src/features/desk/sample.ts', code: "export * from '../filing/x.js';", rule: 'motcua/feature-borders' },
  { says: 'an import cycle is refused', file: 'libs/contracts/src/http/paging.ts', code: "export * from '../index.js';", rule: 'import-x/no-cycle' },
];

const LIMITS: Sample[] = [
  { says: 'a file of 300 lines passes', file: 'libs/testing/src/sample.ts', code: lines(300), rule: null },
  { says: 'a file of 301 lines is too long', file: 'libs/testing/src/sample.ts', code: lines(301), rule: 'max-lines' },
  { says: 'a function of 40 lines passes', file: 'libs/testing/src/sample.ts', code: longFunction(38), rule: null },
  { says: 'a function of 41 lines is too long', file: 'libs/testing/src/sample.ts', code: longFunction(39), rule: 'max-lines-per-function' },
  { says: 'a component of 80 lines passes', file: 'apps/web/src/sample.tsx', code: longFunction(78), rule: null },
  { says: 'a component of 81 lines is too long', file: 'apps/web/src/sample.tsx', code: longFunction(79), rule: 'max-lines-per-function' },
  { says: 'four parameters are too many', file: 'libs/testing/src/sample.ts', code: 'export const f = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];', rule: 'motcua/max-params' },
  {
    says: 'six constructor dependencies are too many',
    file: 'libs/testing/src/sample.ts',
    code: 'export class X {\n  constructor(readonly a: 1, readonly b: 1, readonly c: 1, readonly d: 1, readonly e: 1, readonly f: 1) {}\n}',
    rule: 'motcua/max-params',
  },
  {
    says: 'five constructor dependencies pass',
    file: 'libs/testing/src/sample.ts',
    code: 'export class X {\n  constructor(readonly a: 1, readonly b: 1, readonly c: 1, readonly d: 1, readonly e: 1) {}\n}',
    rule: null,
  },
  {
    says: 'four levels of nesting are too deep',
    file: 'libs/testing/src/sample.ts',
    code: 'export function f(a: boolean): number {\n  if (a) {\n    if (a) {\n      if (a) {\n        if (a) return 1;\n      }\n    }\n  }\n  return 2;\n}',
    rule: 'max-depth',
  },
];

const WORDS: Sample[] = [
  { says: 'a rule reads no clock (new Date)', file: 'libs/domain/src/sample.ts', code: 'export const f = () => new Date();', rule: 'no-restricted-syntax' },
  { says: 'a rule reads no clock (Date.now)', file: 'libs/domain/src/sample.ts', code: 'export const f = () => Date.now();', rule: 'no-restricted-syntax' },
  { says: 'a rule may parse an instant', file: 'libs/domain/src/sample.ts', code: 'export const f = (at: string) => new Date(at);', rule: null },
  { says: 'a rule throws no dice', file: 'libs/domain/src/sample.ts', code: 'export const f = () => Math.random();', rule: 'no-restricted-syntax' },
  { says: 'a rule knows no process', file: 'libs/domain/src/sample.ts', code: 'export const f = () => process.pid;', rule: 'no-restricted-syntax' },
  { says: 'the environment is read in config.ts only', file: 'apps/api/src/sample.ts', code: 'export const f = () => process.env.PORT;', rule: 'no-restricted-syntax' },
  { says: 'config.ts reads the environment', file: 'libs/backend/src/platform/config.ts', code: 'export const f = () => process.env;', rule: null },
  { says: 'no any', file: 'libs/testing/src/sample.ts', code: 'export const f = (x: any) => x;', rule: '@typescript-eslint/no-explicit-any' },
  { says: 'no any in a spec', file: 'libs/testing/src/sample.spec.ts', code: 'export const f = (x: any) => x;', rule: '@typescript-eslint/no-explicit-any' },
  { says: 'no non-null mark', file: 'libs/testing/src/sample.ts', code: 'export const f = (x?: number) => x!;', rule: '@typescript-eslint/no-non-null-assertion' },
  { says: 'no enum', file: 'libs/testing/src/sample.ts', code: 'export enum X { A }', rule: 'no-restricted-syntax' },
  { says: 'no focused test', file: 'libs/domain/src/sample.spec.ts', code: "declare const it: { only(name: string): void };\nit.only('x');", rule: 'no-restricted-syntax' },
];

const ROUTES: Sample[] = [
  { says: 'a route that names nobody is refused', file: 'apps/api/src/calendar/sample.ts', code: route(''), rule: 'motcua/route-access' },
  { says: 'a route with @Allow passes', file: 'apps/api/src/calendar/sample.ts', code: route("@Allow('a')"), rule: null },
  { says: 'a route with @PublicEndpoint passes', file: 'apps/api/src/calendar/sample.ts', code: route('@PublicEndpoint()'), rule: null },
  { says: 'a route under @Allow on its class passes', file: 'apps/api/src/calendar/sample.ts', code: route('', "@Allow('a')"), rule: null },
  { says: 'a whole class is never public', file: 'apps/api/src/calendar/sample.ts', code: route("@Allow('a')", '@PublicEndpoint()'), rule: 'motcua/route-access' },
];

const TYPES: Sample[] = [
  {
    says: 'a switch that forgets a member is refused',
    file: 'libs/contracts/src/index.ts',
    code: "type Side = 'left' | 'right';\nexport function f(side: Side): number {\n  switch (side) {\n    case 'left':\n      return 1;\n  }\n  return 2;\n}",
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    knowsTypes: true,
  },
  {
    says: 'a promise nobody waits for is refused',
    file: 'libs/contracts/src/index.ts',
    code: 'export function f(work: () => Promise<void>): void {\n  work();\n}',
    rule: '@typescript-eslint/no-floating-promises',
    knowsTypes: true,
  },
];

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
