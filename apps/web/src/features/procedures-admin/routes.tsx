import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lib/lazy-page.js';
import { paths } from '../../lib/paths.js';

const page = (path: string, load: Parameters<typeof lazyPage>[1]): RouteObject => ({
  path,
  lazy: lazyPage(['procedures-admin', 'status', 'rules', 'errors', 'form-fields', 'catalogue'], load),
});

/** `/quan-tri/thu-tuc` and `/quan-tri/muc-do`: the catalogue office (screens.md A2–A4). */
export const proceduresAdminRoutes: RouteObject[] = [
  page(paths.admin.procedures.path, () => import('./pages/procedures-page.js')),
  page(paths.admin.newProcedure.path, () => import('./pages/new-procedure-page.js')),
  page(paths.admin.procedure.path, () => import('./pages/procedure-page.js')),
  page(paths.admin.version.path, () => import('./pages/version-page.js')),
  page(paths.admin.versionCheck.path, () => import('./pages/check-page.js')),
  page(paths.admin.procedureLevels.path, () => import('./pages/levels-page.js')),
  page(paths.admin.levelChange.path, () => import('./pages/level-change-page.js')),
];
