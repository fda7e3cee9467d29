import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lib/lazy-page.js';
import { paths } from '../../lib/paths.js';

/** The form designer of a case of a version. */
export const formDesignerRoutes: RouteObject[] = [
  { path: paths.admin.formDesigner.path, lazy: lazyPage(['form-designer', 'errors', 'form-fields', 'rules'], () => import('./pages/designer-page.js')) },
];
