import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lib/lazy-page.js';
import { paths } from '../../lib/paths.js';

const page = (path: string, load: Parameters<typeof lazyPage>[1]): RouteObject => ({
  path,
  lazy: lazyPage(['admin', 'errors', 'form-fields'], load),
});

/** `/quan-tri`: accounts, agencies, calendar, mail, queues. */
export const adminRoutes: RouteObject[] = [
  page(paths.admin.home.path, () => import('./pages/admin-home-page.js')),
  page(paths.admin.staff.path, () => import('./pages/staff-page.js')),
  page(paths.admin.staffMember.path, () => import('./pages/staff-member-page.js')),
  page(paths.admin.agencies.path, () => import('./pages/agencies-page.js')),
  page(paths.admin.agency.path, () => import('./pages/agency-page.js')),
  page(paths.admin.calendar.path, () => import('./pages/calendar-page.js')),
  page(paths.admin.mail.path, () => import('./pages/mail-settings-page.js')),
  page(paths.admin.queues.path, () => import('./pages/queues-page.js')),
];
