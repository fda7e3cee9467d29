import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lib/lazy-page.js';
import { paths } from '../../lib/paths.js';

/** C1, C2, C3, the list of fields and the public page that counts a due date. */
export const catalogueRoutes: RouteObject[] = [
  { path: paths.citizen.home.path, lazy: lazyPage(['catalogue'], () => import('./pages/home-page.js')) },
  {
    path: paths.citizen.procedures.path,
    lazy: lazyPage(['catalogue'], () => import('./pages/search-page.js')),
  },
  { path: paths.citizen.fields.path, lazy: lazyPage(['catalogue'], () => import('./pages/fields-page.js')) },
  {
    path: paths.citizen.procedure.path,
    lazy: lazyPage(['catalogue', 'errors', 'status'], () => import('./pages/procedure-page.js')),
  },
  {
    path: paths.citizen.deadlineCalculator.path,
    lazy: lazyPage(['catalogue', 'errors'], () => import('./pages/deadline-page.js')),
  },
];
