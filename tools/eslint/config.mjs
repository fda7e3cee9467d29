import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { ROOT } from '../build/manifest.mjs';
import { PROJECT_BORDERS } from './borders.mjs';
import { FORBIDDEN } from './forbidden.mjs';
import { featureBorders } from './rules/feature-borders.mjs';
import { maxParams } from './rules/max-params.mjs';
import { noCycle } from './rules/no-cycle.mjs';
import { routeAccess } from './rules/route-access.mjs';

const TYPESCRIPT = ['**/*.{ts,tsx}'];
const SPECS = ['**/*.spec.{ts,tsx}', '**/*.{e2e-spec,long-spec,journey}.ts'];
const TEST_HELPERS = ['**/testing/**', 'apps/web-e2e/**'];
const motcua = { rules: { 'feature-borders': featureBorders, 'max-params': maxParams, 'no-cycle': noCycle, 'route-access': routeAccess } };

const NOT_ITS_FILES = { group: ['@motcua/*/src/*', '@motcua/*/dist/*'], message: 'Import the package, not its files.' };

/** The browser finder of the journeys, and a package whose types stand in our sources (paths in tsconfig.base.json). */
const ALLOWED_ACROSS = ['../../../../tools/test/find-browser.mjs', 'heic-convert'];

const SIZES = {
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', { max: 40, IIFEs: true }],
  'max-depth': ['error', 3],
  'motcua/max-params': 'error',
};

const OWN_CHOICES = {
  '@typescript-eslint/no-extraneous-class': 'off', // Nest modules are empty classes
  '@typescript-eslint/no-invalid-void-type': 'off',
  '@typescript-eslint/unified-signatures': 'off',
  '@typescript-eslint/no-empty-function': 'off',
  'no-control-regex': 'off', // what people type is cleaned of control characters …
  'no-misleading-character-class': 'off', // … and compared without its combining accents
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
};

/**
 * The rules of the house.
 * @param {{knowsTypes: boolean}} options without types two rules are off and files need not exist: for samples in tests
 */
export function createConfig({ knowsTypes }) {
  return tseslint.config(
    { ignores: ['**/node_modules/', '**/dist/', '.data/', '.nx/', '.cache/', 'coverage/', 'tmp/', '**/.*/'] },
    js.configs.recommended,
    { plugins: { motcua }, rules: SIZES },
    {
      files: ['**/*.mjs'],
      languageOptions: { globals: NODE_GLOBALS },
      rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
    },
    { files: TYPESCRIPT, extends: [tseslint.configs.strict], rules: OWN_CHOICES },
    ...(knowsTypes ? [typeRules()] : []),
    borders(),
    testingOnlyInTests(),
    { files: ['**/*.tsx'], ...componentRules() },
    { files: ['apps/api/src/**/*.ts'], rules: { 'motcua/route-access': 'error' } },
    ...FORBIDDEN,
    { files: SPECS, rules: { 'max-lines-per-function': 'off', 'motcua/max-params': 'off' } },
    { files: ['libs/backend/src/platform/database/migrations/**'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  );
}

const NODE_GLOBALS = Object.fromEntries(
  [
    'process',
    'console',
    'Buffer',
    'URL',
    'fetch',
    'AbortSignal',
    'performance',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'document',
    'window',
  ].map((name) => [name, 'readonly']),
);

function typeRules() {
  return {
    files: TYPESCRIPT,
    ignores: ['tools/**', '**/*.d.mts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: ROOT } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['it', 'describe'] }] },
      ],
    },
  };
}

function borders() {
  return {
    files: TYPESCRIPT,
    plugins: { '@nx': nx },
    rules: {
      'motcua/feature-borders': 'error',
      'motcua/no-cycle': 'error',
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: ALLOWED_ACROSS,
          depConstraints: PROJECT_BORDERS,
          ignoredCircularDependencies: [['domain', 'testing']],
          banTransitiveDependencies: false,
        },
      ],
      'no-restricted-imports': ['error', { patterns: [NOT_ITS_FILES] }],
    },
  };
}

/** The builders and clocks of libs/testing serve tests alone. */
function testingOnlyInTests() {
  const onlyTests = { group: ['@motcua/testing'], message: 'Only specs import the test builders.' };
  return {
    files: TYPESCRIPT,
    ignores: [...SPECS, ...TEST_HELPERS],
    rules: { 'no-restricted-imports': ['error', { patterns: [NOT_ITS_FILES, onlyTests] }] },
  };
}

function componentRules() {
  return {
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'max-lines-per-function': ['error', { max: 80, IIFEs: true }],
    },
  };
}
