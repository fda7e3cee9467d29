/**
 * The borders of docs/architecture.md as data. Everything here is enforced by lint and proven by rules.spec.ts.
 */

/**
 * Features of libs/backend from the ground up. A feature imports only features of rows above its own (never of its
 * own row), and only through their index.ts. A folder that is not in a row fails lint.
 */
export const BACKEND_ROWS = [
  ['platform'],
  ['identity', 'catalogue', 'documents', 'calendar'],
  ['dossiers'],
  ['papers', 'payments', 'postal', 'notifications', 'statistics', 'deployment-plan', 'national-portal', 'news', 'dialogue', 'feedback'],
  ['demo'],
];

/** Folders whose features must not know each other; what several need stands in the shared folders. */
export const SEPARATE_FEATURES = [
  { folder: 'apps/api/src', shared: ['http'] },
  { folder: 'apps/web/src/features', shared: [] },
];

const SPEC_TOOLS = ['@jest/globals', 'fast-check', 'ajv/*'];
const BROWSER_ONLY = ['react', 'react-*', '@mantine/*', '@tanstack/*', 'i18next', 'vite'];
const SERVER_ONLY = ['@nestjs/*', 'typeorm', 'pg', 'pg-*', 'bullmq', 'ioredis', 'fastify', '@fastify/*', 'pino*', 'nodemailer'];

/** What a project of each Nx tag may import. */
export const PROJECT_BORDERS = [
  { sourceTag: 'contracts', onlyDependOnLibsWithTags: ['contracts'], allowedExternalImports: ['zod', ...SPEC_TOOLS] },
  { sourceTag: 'domain', onlyDependOnLibsWithTags: ['domain', 'contracts', 'testing'], allowedExternalImports: ['zod', ...SPEC_TOOLS] },
  {
    sourceTag: 'testing',
    onlyDependOnLibsWithTags: ['testing', 'contracts', 'domain'],
    bannedExternalImports: [...BROWSER_ONLY, ...SERVER_ONLY],
  },
  { sourceTag: 'backend', onlyDependOnLibsWithTags: ['backend', 'contracts', 'domain', 'testing'], bannedExternalImports: BROWSER_ONLY },
  { sourceTag: 'server-app', onlyDependOnLibsWithTags: ['backend', 'contracts', 'domain', 'testing'], bannedExternalImports: BROWSER_ONLY },
  { sourceTag: 'web-app', onlyDependOnLibsWithTags: ['contracts', 'domain', 'testing'], bannedExternalImports: SERVER_ONLY },
  {
    sourceTag: 'e2e',
    onlyDependOnLibsWithTags: ['contracts', 'domain', 'testing'],
    bannedExternalImports: ['@nestjs/*', 'typeorm', ...BROWSER_ONLY],
  },
];
