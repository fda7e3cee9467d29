import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lib/lazy-page.js';
import { paths } from '../../lib/paths.js';

const interventionsPage = lazyPage(['alerts', 'errors'], () => import('./pages/interventions-page.js'));

/** Who is told of what waits, for administrators. */
export const adminAlertRoutes: RouteObject[] = [
  { path: paths.admin.alerts.path, lazy: lazyPage(['alerts', 'errors', 'form-fields'], () => import('./pages/ladder-page.js')) },
];

/** What waits for a head to step in. */
export const deskAlertRoutes: RouteObject[] = [{ path: paths.desk.interventions.path, lazy: interventionsPage }];

/** The same for managers, who have no desk. */
export const managementAlertRoutes: RouteObject[] = [{ path: paths.management.interventions.path, lazy: interventionsPage }];
