import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lib/lazy-page.js';
import { paths } from '../../lib/paths.js';

const { checkPaper, checkedPaper } = paths.citizen;
const registerPage = lazyPage(['papers', 'errors', 'form-fields'], () => import('./pages/register-page.js'));

/** Whether a slip is authentic: for anybody who holds one. */
export const paperCheckRoutes: RouteObject[] = [checkPaper, checkedPaper].map(({ path }) => ({
  path,
  lazy: lazyPage(['papers', 'errors'], () => import('./pages/check-page.js')),
}));

/** Printing in one go and the register, for the desk. */
export const deskPaperRoutes: RouteObject[] = [
  { path: paths.desk.printSlips.path, lazy: lazyPage(['papers', 'errors', 'form-fields'], () => import('./pages/print-page.js')) },
  { path: paths.desk.register.path, lazy: registerPage },
];

/** The register for managers, who have no desk. */
export const managementPaperRoutes: RouteObject[] = [{ path: paths.management.register.path, lazy: registerPage }];

/** The words of the forms, for administrators. */
export const adminPaperRoutes: RouteObject[] = [
  { path: paths.admin.paperTemplates.path, lazy: lazyPage(['papers', 'errors'], () => import('./pages/templates-page.js')) },
  { path: paths.admin.paperTemplate.path, lazy: lazyPage(['papers', 'errors', 'form-fields'], () => import('./pages/template-page.js')) },
];
