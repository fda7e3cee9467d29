import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lib/lazy-page.js';
import { paths } from '../../lib/paths.js';

const { myDossiers, myDossier, receipt, supplement, lookup, tracking } = paths.citizen;

/** C7 to C10, for whoever is signed in. */
export const myDossiersRoutes: RouteObject[] = [
  { path: myDossiers.path, lazy: lazyPage(['my-dossiers', 'status', 'errors'], () => import('./pages/my-dossiers-page.js')) },
  { path: receipt.path, lazy: lazyPage(['my-dossiers', 'status', 'errors'], () => import('./pages/receipt-page.js')) },
  { path: myDossier.path, lazy: lazyPage(['my-dossiers', 'status', 'errors', 'form-fields'], () => import('./pages/dossier-page.js')) },
  { path: supplement.path, lazy: lazyPage(['my-dossiers', 'status', 'errors', 'form-fields'], () => import('./pages/supplement-page.js')) },
];

/** C9b: tracking by code without signing in. */
export const trackingRoutes: RouteObject[] = [
  { path: lookup.path, lazy: lazyPage(['my-dossiers', 'errors'], () => import('./pages/lookup-page.js')) },
  { path: tracking.path, lazy: lazyPage(['my-dossiers', 'status', 'errors'], () => import('./pages/tracking-page.js')) },
];
