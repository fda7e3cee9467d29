import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lib/lazy-page.js';
import { paths } from '../../lib/paths.js';

/** `procedures-admin` and `status` carry the words of differences between versions. */
const page = (path: string, load: Parameters<typeof lazyPage>[1]): RouteObject => ({
  path,
  lazy: lazyPage(['catalogue-exchange', 'procedures-admin', 'status', 'errors'], load),
});

/** What goes in and out of the catalogue: files of procedures, proposals of the national catalogue, lookup lists. */
export const catalogueExchangeRoutes: RouteObject[] = [
  page(paths.admin.exchange.path, () => import('./pages/exchange-page.js')),
  page(paths.admin.proposals.path, () => import('./pages/proposals-page.js')),
  page(paths.admin.proposal.path, () => import('./pages/proposal-page.js')),
  page(paths.admin.lists.path, () => import('./pages/lists-page.js')),
  page(paths.admin.list.path, () => import('./pages/list-page.js')),
];
