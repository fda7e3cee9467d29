import type { Sample } from './sample.js';

const lines = (count: number): string => Array.from({ length: count }, (_, index) => `export const v${index} = ${index};`).join('\n');
const body = (count: number): string => Array.from({ length: count }, (_, index) => `  print(${index});`).join('\n');
const longFunction = (count: number): string => `declare const print: (n: number) => void;\nexport function f(): void {\n${body(count)}\n}`;
const route = (decorators: string, onClass = ''): string =>
  `import { Allow, Controller, Get, PublicEndpoint } from './x.js';\n${onClass}\n@Controller()\nexport class X {\n  ${decorators}\n  @Get()\n  find(): number {\n    return 1;\n  }\n}\nvoid [Allow, PublicEndpoint];`;

/** Sizes. */
export const LIMITS: Sample[] = [
  { says: 'a file of 300 lines passes', file: 'libs/testing/src/sample.ts', code: lines(300), rule: null },
  { says: 'a file of 301 lines is too long', file: 'libs/testing/src/sample.ts', code: lines(301), rule: 'max-lines' },
  { says: 'a function of 40 lines passes', file: 'libs/testing/src/sample.ts', code: longFunction(38), rule: null },
  {
    says: 'a function of 41 lines is too long',
    file: 'libs/testing/src/sample.ts',
    code: longFunction(39),
    rule: 'max-lines-per-function',
  },
  { says: 'a component of 80 lines passes', file: 'apps/web/src/sample.tsx', code: longFunction(78), rule: null },
  { says: 'a component of 81 lines is too long', file: 'apps/web/src/sample.tsx', code: longFunction(79), rule: 'max-lines-per-function' },
  {
    says: 'four parameters are too many',
    file: 'libs/testing/src/sample.ts',
    code: 'export const f = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];',
    rule: 'motcua/max-params',
  },
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

/** Words that may not be written. */
export const WORDS: Sample[] = [
  {
    says: 'a rule reads no clock (new Date)',
    file: 'libs/domain/src/sample.ts',
    code: 'export const f = () => new Date();',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'a rule reads no clock (Date.now)',
    file: 'libs/domain/src/sample.ts',
    code: 'export const f = () => Date.now();',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'a rule may parse an instant',
    file: 'libs/domain/src/sample.ts',
    code: 'export const f = (at: string) => new Date(at);',
    rule: null,
  },
  {
    says: 'a rule throws no dice',
    file: 'libs/domain/src/sample.ts',
    code: 'export const f = () => Math.random();',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'a rule knows no process',
    file: 'libs/domain/src/sample.ts',
    code: 'export const f = () => process.pid;',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'the environment is read in config.ts only',
    file: 'apps/api/src/sample.ts',
    code: 'export const f = () => process.env.PORT;',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'config.ts reads the environment',
    file: 'libs/backend/src/platform/config.ts',
    code: 'export const f = () => process.env;',
    rule: null,
  },
  {
    says: 'no any',
    file: 'libs/testing/src/sample.ts',
    code: 'export const f = (x: any) => x;',
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    says: 'no any in a spec',
    file: 'libs/testing/src/sample.spec.ts',
    code: 'export const f = (x: any) => x;',
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    says: 'no non-null mark',
    file: 'libs/testing/src/sample.ts',
    code: 'export const f = (x?: number) => x!;',
    rule: '@typescript-eslint/no-non-null-assertion',
  },
  { says: 'no enum', file: 'libs/testing/src/sample.ts', code: 'export enum X { A }', rule: 'no-restricted-syntax' },
  {
    says: 'no focused test',
    file: 'libs/domain/src/sample.spec.ts',
    code: "declare const it: { only(name: string): void };\nit.only('x');",
    rule: 'no-restricted-syntax',
  },
];

/** Routes are closed. */
export const ROUTES: Sample[] = [
  { says: 'a route that names nobody is refused', file: 'apps/api/src/calendar/sample.ts', code: route(''), rule: 'motcua/route-access' },
  { says: 'a route with @Allow passes', file: 'apps/api/src/calendar/sample.ts', code: route("@Allow('a')"), rule: null },
  { says: 'a route with @PublicEndpoint passes', file: 'apps/api/src/calendar/sample.ts', code: route('@PublicEndpoint()'), rule: null },
  { says: 'a route under @Allow on its class passes', file: 'apps/api/src/calendar/sample.ts', code: route('', "@Allow('a')"), rule: null },
  {
    says: 'a whole class is never public',
    file: 'apps/api/src/calendar/sample.ts',
    code: route("@Allow('a')", '@PublicEndpoint()'),
    rule: 'motcua/route-access',
  },
];

/** Rules that need types. */
export const TYPES: Sample[] = [
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
