import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lib/lazy-page.js';
import { paths } from '../../lib/paths.js';

/** O1 to O6 under `/can-bo`. */
export const deskRoutes: RouteObject[] = [
  { path: paths.desk.home.path, lazy: lazyPage(['desk', 'status', 'errors'], () => import('./pages/desk-home-page.js')) },
  { path: paths.desk.queue.path, lazy: lazyPage(['desk', 'inbox', 'status', 'errors'], () => import('./pages/queue-page.js')) },
  {
    path: paths.desk.dossier.path,
    lazy: lazyPage(['desk', 'inbox', 'agency-steps', 'status', 'errors', 'form-fields'], () => import('./pages/dossier-page.js')),
  },
  {
    path: paths.desk.intake.path,
    lazy: lazyPage(['desk', 'status', 'errors', 'form-fields'], () => import('./pages/intake-page.js')),
  },
  { path: paths.desk.agencySteps.path, lazy: lazyPage(['desk', 'agency-steps', 'errors'], () => import('./pages/agency-steps-page.js')) },
  { path: paths.desk.deskParts.path, lazy: lazyPage(['desk', 'status', 'errors'], () => import('./pages/desk-parts-page.js')) },
  { path: paths.desk.board.path, lazy: lazyPage(['desk', 'inbox', 'status', 'errors'], () => import('./pages/board-page.js')) },
  { path: paths.desk.labels.path, lazy: lazyPage(['desk', 'inbox', 'errors'], () => import('./pages/labels-page.js')) },
  { path: paths.desk.texts.path, lazy: lazyPage(['desk', 'inbox', 'errors'], () => import('./pages/texts-page.js')) },
  {
    path: paths.desk.savedQueries.path,
    lazy: lazyPage(['desk', 'inbox', 'status', 'errors'], () => import('./pages/saved-queries-page.js')),
  },
  { path: paths.desk.substitutes.path, lazy: lazyPage(['substitutes', 'form-fields', 'errors'], () => import('./pages/substitutes-page.js')) },
  { path: paths.desk.handOver.path, lazy: lazyPage(['desk', 'status', 'errors'], () => import('./pages/hand-over-page.js')) },
];
