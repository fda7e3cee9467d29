import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lib/lazy-page.js';
import { paths } from '../../lib/paths.js';

const { checkPaper, checkedPaper } = paths.citizen;

/** Whether a slip is authentic: for anybody who holds one. */
export const paperCheckRoutes: RouteObject[] = [checkPaper, checkedPaper].map(({ path }) => ({
  path,
  lazy: lazyPage(['papers', 'errors'], () => import('./pages/check-page.js')),
}));
