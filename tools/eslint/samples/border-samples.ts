import type { Sample } from './sample.js';

/** Borders between projects. */
export const PROJECTS: Sample[] = [
  {
    says: 'contracts do not import domain',
    file: 'libs/contracts/src/sample.ts',
    code: "export * from '@motcua/domain';",
    rule: '@nx/enforce-module-boundaries',
  },
  { says: 'contracts import zod', file: 'libs/contracts/src/sample.ts', code: "export { z } from 'zod';", rule: null },
  {
    says: 'contracts import no other package',
    file: 'libs/contracts/src/sample.ts',
    code: "export * from 'dayjs';",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    says: 'domain does not import backend',
    file: 'libs/domain/src/sample.ts',
    code: "export * from '@motcua/backend/platform';",
    rule: '@nx/enforce-module-boundaries',
  },
  { says: 'domain imports contracts', file: 'libs/domain/src/sample.ts', code: "export * from '@motcua/contracts';", rule: null },
  {
    says: 'domain knows no Nest',
    file: 'libs/domain/src/sample.ts',
    code: "export * from '@nestjs/common';",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    says: 'domain knows no database',
    file: 'libs/domain/src/sample.ts',
    code: "export * from 'typeorm';",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    says: 'domain knows no React',
    file: 'libs/domain/src/sample.ts',
    code: "export * from 'react';",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    says: 'backend knows no React',
    file: 'libs/backend/src/platform/sample.ts',
    code: "export * from 'react';",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    says: 'the server apps know no React',
    file: 'apps/worker/src/sample.ts',
    code: "export * from 'react';",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    says: 'backend does not import an app',
    file: 'libs/backend/src/platform/sample.ts',
    code: "export * from '../../../../apps/api/src/main.js';",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    says: 'the SPA does not import backend',
    file: 'apps/web/src/sample.ts',
    code: "export * from '@motcua/backend/platform';",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    says: 'the SPA knows no Nest',
    file: 'apps/web/src/sample.ts',
    code: "export * from '@nestjs/common';",
    rule: '@nx/enforce-module-boundaries',
  },
  { says: 'the SPA imports domain', file: 'apps/web/src/sample.ts', code: "export * from '@motcua/domain';", rule: null },
  {
    says: 'the journeys do not import backend',
    file: 'apps/web-e2e/src/sample.ts',
    code: "export * from '@motcua/backend/platform';",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    says: 'the test builders do not import backend',
    file: 'libs/testing/src/sample.ts',
    code: "export * from '@motcua/backend/platform';",
    rule: '@nx/enforce-module-boundaries',
  },
  {
    says: 'the product does not import the test builders',
    file: 'libs/backend/src/platform/sample.ts',
    code: "export * from '@motcua/testing';",
    rule: 'no-restricted-imports',
  },
  {
    says: 'a package is imported by name, not by file',
    file: 'apps/api/src/sample.ts',
    code: "export * from '@motcua/domain/src/index.js';",
    rule: 'no-restricted-imports',
  },
];

/** Borders between features. */
export const FEATURES: Sample[] = [
  {
    says: 'platform imports no feature',
    file: 'libs/backend/src/platform/sample.ts',
    code: "export * from '../identity/index.js';",
    rule: 'motcua/feature-borders',
  },
  {
    says: 'a base feature does not import its neighbour',
    file: 'libs/backend/src/identity/sample.ts',
    code: "export * from '../calendar/index.js';",
    rule: 'motcua/feature-borders',
  },
  {
    says: 'a base feature does not import dossiers',
    file: 'libs/backend/src/catalogue/sample.ts',
    code: "export * from '@motcua/backend/dossiers';",
    rule: 'motcua/feature-borders',
  },
  {
    says: 'dossiers do not import a top feature',
    file: 'libs/backend/src/dossiers/sample.ts',
    code: "export * from '../statistics/index.js';",
    rule: 'motcua/feature-borders',
  },
  {
    says: 'dossiers import base features',
    file: 'libs/backend/src/dossiers/sample.ts',
    code: "export * from '../identity/index.js';",
    rule: null,
  },
  {
    says: 'top features do not import each other',
    file: 'libs/backend/src/papers/sample.ts',
    code: "export * from '../notifications/index.js';",
    rule: 'motcua/feature-borders',
  },
  {
    says: 'a feature is imported through its index only',
    file: 'libs/backend/src/dossiers/sample.ts',
    code: "export * from '../identity/accounts.js';",
    rule: 'motcua/feature-borders',
  },
  {
    says: 'a folder outside the order is refused',
    file: 'libs/backend/src/unheard-of/sample.ts',
    code: 'export const x = 1;',
    rule: 'motcua/feature-borders',
  },
  {
    says: 'api features do not import each other',
    file: 'apps/api/src/calendar/sample.ts',
    code: "export * from '../catalogue/x.js';",
    rule: 'motcua/feature-borders',
  },
  {
    says: 'api features import the shared http folder',
    file: 'apps/api/src/calendar/sample.ts',
    code: "export * from '../http/route.js';",
    rule: null,
  },
  {
    says: 'web features do not import each other',
    file: 'apps/web/src/features/desk/sample.ts',
    code: "export * from '../filing/x.js';",
    rule: 'motcua/feature-borders',
  },
  {
    says: 'an import cycle is refused',
    file: 'libs/contracts/src/http/paging.ts',
    code: "export * from '../index.js';",
    rule: 'motcua/no-cycle',
  },
];
