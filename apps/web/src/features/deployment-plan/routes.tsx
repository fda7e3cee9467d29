import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lib/lazy-page.js';
import { paths } from '../../lib/paths.js';

const WORDS = ['deployment-plan', 'errors', 'form-fields', 'status'] as const;

/** Deployment plans under `/quan-ly/ke-hoach`. */
export const deploymentPlanRoutes: RouteObject[] = [
  { path: paths.management.plans.path, lazy: lazyPage([...WORDS], () => import('./pages/plans-page.js')) },
  { path: paths.management.plan.path, lazy: lazyPage([...WORDS], () => import('./pages/plan-page.js')) },
];
