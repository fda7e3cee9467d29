/**
 * Three sizes of test, each a Jest project (choose with --selectProjects):
 * unit and web (`*.spec.ts(x)`, pure), db (`*.db.spec.ts`, real PostgreSQL), e2e (`*.e2e-spec.ts`, whole API).
 * Beside them: journeys (`*.journey.ts`, a browser) and long (`*.long-spec.ts`, too big for `npm test`).
 */
const swc = {
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^@motcua/backend/(.+)$': '<rootDir>/libs/backend/src/$1/index.ts',
    '^@motcua/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/\\.data/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};

const withDatabase = { globalSetup: './tools/jest/start-database.mjs', globalTeardown: './tools/jest/stop-database.mjs' };
const webSpecs = '<rootDir>/apps/web/src/**/*.spec.{ts,tsx}';
const ignoreDb = [...shared.testPathIgnorePatterns, '\\.db\\.spec\\.ts$'];

/** Journeys that move no dossier: they go beside those that do, half of the time each. */
const BESIDE_DOSSIERS = ['screens', 'catalogue-office', 'next-version', 'form-designer'].join('|');

export default {
  rootDir: import.meta.dirname,
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,tools}/**/*.spec.ts', '<rootDir>/apps/{api,cli,worker,web-e2e}/**/*.spec.ts'],
      testPathIgnorePatterns: ignoreDb,
    },
    {
      ...shared,
      displayName: 'web',
      testEnvironment: 'jsdom',
      testMatch: [webSpecs],
      moduleNameMapper: { '\\.css$': '<rootDir>/tools/jest/empty-style.mjs', ...shared.moduleNameMapper },
    },
    { ...shared, ...withDatabase, displayName: 'db', testMatch: ['<rootDir>/{libs,apps,tools}/**/*.db.spec.ts'] },
    { ...shared, ...withDatabase, displayName: 'long', testMatch: ['<rootDir>/{libs,apps,tools}/**/*.long-spec.ts'] },
    { ...shared, displayName: 'journeys', testMatch: [`<rootDir>/apps/web-e2e/src/**/!(${BESIDE_DOSSIERS}).journey.ts`] },
    { ...shared, displayName: 'beside', testMatch: [`<rootDir>/apps/web-e2e/src/**/@(${BESIDE_DOSSIERS}).journey.ts`] },
    { ...shared, ...withDatabase, displayName: 'e2e', testMatch: ['<rootDir>/{libs,apps,tools}/**/*.e2e-spec.ts'] },
  ],
};
