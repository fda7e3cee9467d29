import { createBrowserRouter, type RouteObject } from 'react-router';
import { accountRoutes, ownAccountRoutes } from '../features/account/routes.js';
import { catalogueRoutes } from '../features/catalogue/routes.js';
import { filingRoutes } from '../features/filing/routes.js';
import { mailboxRoutes } from '../features/mailbox/routes.js';
import { myDossiersRoutes, trackingRoutes } from '../features/my-dossiers/routes.js';
import { paperCheckRoutes } from '../features/papers/routes.js';
import { publicStatisticsRoutes } from '../features/public-statistics/routes.js';
import { paths } from '../lib/paths.js';
import { CitizenLayout } from './shells/citizen-layout.js';
import { InfoPage } from './pages/info-page.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { PageCrash } from './pages/page-crash.js';
import { RequireSession } from './require-session.js';
import { Boot, Root } from './root.js';

const ROOT = 'root';
const STAFF_AREA = /^\/(?:can-bo|quan-ly|quan-tri)(?:\/|$)/;

const citizenPages: RouteObject[] = [
  ...catalogueRoutes,
  ...trackingRoutes,
  ...paperCheckRoutes,
  ...mailboxRoutes,
  { path: paths.citizen.help.path, element: <InfoPage topic="help" /> },
  { path: paths.citizen.accessibility.path, element: <InfoPage topic="accessibility" /> },
  { path: paths.citizen.privacy.path, element: <InfoPage topic="privacy" /> },
  {
    lazy: () => import('./mantine-area.js'),
    children: [
      ...publicStatisticsRoutes,
      ...accountRoutes,
      { element: <RequireSession />, children: ownAccountRoutes },
      { element: <RequireSession kind="CITIZEN" />, children: [...filingRoutes, ...myDossiersRoutes] },
    ],
  },
  { path: '*', element: <NotFoundPage /> },
];

const routes: RouteObject[] = [
  {
    id: ROOT,
    element: <Root />,
    hydrateFallbackElement: <Boot />,
    errorElement: <PageCrash />,
    children: [
      { element: <CitizenLayout />, children: [{ errorElement: <PageCrash />, children: citizenPages }] },
    ],
  },
];

/** All screens. Those of the staff are discovered when somebody goes there: citizens never fetch them, not even their addresses. */
export function createRouter() {
  let hasStaffArea = false;
  return createBrowserRouter(routes, {
    patchRoutesOnNavigation: async ({ path, patch, signal }) => {
      if (hasStaffArea || !STAFF_AREA.test(path)) return;
      const { staffRoutes } = await import('./staff-routes.js');
      if (hasStaffArea || signal.aborted) return; // a navigation that was overtaken patches nothing
      hasStaffArea = true;
      patch(ROOT, staffRoutes);
    },
  });
}
