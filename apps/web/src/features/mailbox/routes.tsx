import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lib/lazy-page.js';
import { paths } from '../../lib/paths.js';

/** `/hop-thu-demo`: the mails of the demo. */
export const mailboxRoutes: RouteObject[] = [
  {
    path: paths.citizen.mailbox.path,
    lazy: lazyPage(['mailbox', 'errors'], () => import('./pages/mailbox-page.js')),
  },
  {
    path: paths.citizen.mail.path,
    lazy: lazyPage(['mailbox', 'errors'], () => import('./pages/mail-page.js')),
  },
];
