import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lib/lazy-page.js';
import { paths } from '../../lib/paths.js';

/** C4 to C6; what comes after sending is the receipt of `my-dossiers`. */
export const filingRoutes: RouteObject[] = [
  {
    path: paths.citizen.startFiling.path,
    lazy: lazyPage(['filing', 'form-fields', 'errors', 'status'], () => import('./pages/start-page.js')),
  },
  {
    path: paths.citizen.filing.path,
    lazy: lazyPage(['filing', 'form-fields', 'errors', 'status'], () => import('./pages/wizard-page.js')),
  },
];
