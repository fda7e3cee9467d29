import type { RouteObject } from 'react-router';
import { adminRoutes } from '../features/admin/routes.js';
import { deskRoutes } from '../features/desk/routes.js';
import { managementRoutes } from '../features/management/routes.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { PageCrash } from './pages/page-crash.js';
import { RequireSession } from './require-session.js';
import { AdminLayout, DeskLayout, ManagementLayout } from './shells/staff-layouts.js';

/** A staff area: its shell is drawn only for those who hold one of its permissions. */
const inShell = (shell: React.ReactNode, pages: RouteObject[]): RouteObject[] => [
  { element: shell, children: [{ errorElement: <PageCrash />, children: pages }] },
];

/** `/can-bo`, `/quan-ly`, `/quan-tri`. */
export const staffRoutes: RouteObject[] = [
  {
    path: '/can-bo',
    element: <RequireSession kind="STAFF" anyOf={['desk']} />,
    children: inShell(<DeskLayout />, [...deskRoutes, { path: '*', element: <NotFoundPage /> }]),
  },
  {
    path: '/quan-ly',
    element: <RequireSession kind="STAFF" anyOf={['statistics']} />,
    children: inShell(<ManagementLayout />, [...managementRoutes, { path: '*', element: <NotFoundPage /> }]),
  },
  {
    path: '/quan-tri',
    element: <RequireSession kind="STAFF" anyOf={['administration', 'operation', 'catalogue.manage']} />,
    children: inShell(<AdminLayout />, [...adminRoutes, { path: '*', element: <NotFoundPage /> }]),
  },
];
