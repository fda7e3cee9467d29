import type { Permission } from '@motcua/contracts';
import type { ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import { adminRoutes } from '../features/admin/routes.js';
import { adminAlertRoutes, deskAlertRoutes, managementAlertRoutes } from '../features/alerts/routes.js';
import { catalogueExchangeRoutes } from '../features/catalogue-exchange/routes.js';
import { deploymentPlanRoutes } from '../features/deployment-plan/routes.js';
import { deskRoutes } from '../features/desk/routes.js';
import { formDesignerRoutes } from '../features/form-designer/routes.js';
import { managementRoutes } from '../features/management/routes.js';
import { adminPaperRoutes, deskPaperRoutes, managementPaperRoutes } from '../features/papers/routes.js';
import { proceduresAdminRoutes } from '../features/procedures-admin/routes.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { PageCrash } from './pages/page-crash.js';
import { RequireSession } from './require-session.js';
import { AdminLayout, DeskLayout, ManagementLayout } from './shells/staff-layouts.js';

interface StaffArea {
  path: `/${string}`;
  anyOf: readonly Permission[];
  shell: ReactNode;
  pages: RouteObject[];
}

/** A staff area: its shell is drawn only for those who hold one of its permissions. */
const area = ({ path, anyOf, shell, pages }: StaffArea): RouteObject => ({
  element: <RequireSession kind="STAFF" anyOf={anyOf} hasShell={false} />,
  children: [
    {
      element: shell,
      children: [
        {
          errorElement: <PageCrash />,
          children: [...pages, { path: `${path}/*`, element: <NotFoundPage /> }],
        },
      ],
    },
  ],
});

/** `/can-bo`, `/quan-ly`, `/quan-tri`. */
export const staffRoutes: RouteObject[] = [
  area({ path: '/can-bo', anyOf: ['desk'], shell: <DeskLayout />, pages: [...deskRoutes, ...deskPaperRoutes, ...deskAlertRoutes] }),
  area({
    path: '/quan-ly/ke-hoach',
    anyOf: ['statistics', 'catalogue.manage'],
    shell: <ManagementLayout />,
    pages: deploymentPlanRoutes,
  }),
  area({ path: '/quan-ly', anyOf: ['statistics'], shell: <ManagementLayout />, pages: [...managementRoutes, ...managementPaperRoutes, ...managementAlertRoutes] }),
  area({
    path: '/quan-tri',
    anyOf: ['administration', 'operation', 'catalogue.manage'],
    shell: <AdminLayout />,
    pages: [...adminRoutes, ...proceduresAdminRoutes, ...formDesignerRoutes, ...catalogueExchangeRoutes, ...adminPaperRoutes, ...adminAlertRoutes],
  }),
];
