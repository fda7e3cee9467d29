import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lib/lazy-page.js';
import { paths } from '../../lib/paths.js';

/** M1 to M3 under `/quan-ly`. */
export const managementRoutes: RouteObject[] = [
  {
    path: paths.management.overview.path,
    lazy: lazyPage(['management', 'status', 'errors', 'form-fields'], () => import('./pages/overview-page.js')),
  },
  {
    path: paths.management.levels.path,
    lazy: lazyPage(['management', 'status', 'errors', 'form-fields'], () => import('./pages/levels-page.js')),
  },
  {
    path: paths.management.detail.path,
    lazy: lazyPage(['management', 'status', 'errors', 'form-fields'], () => import('./pages/detail-page.js')),
  },
];
