import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lib/lazy-page.js';
import { paths } from '../../lib/paths.js';

/** `/thong-ke`: figures meant for the public. */
export const publicStatisticsRoutes: RouteObject[] = [
  {
    path: paths.citizen.statistics.path,
    lazy: lazyPage(['public-statistics', 'status', 'errors'], () => import('./pages/statistics-page.js')),
  },
];
