import type { RouteObject } from 'react-router';
import { lazyPage } from '../../lib/lazy-page.js';
import { paths } from '../../lib/paths.js';

/** S1: sign in, register, a forgotten password, the first administrator. */
export const accountRoutes: RouteObject[] = [
  {
    path: paths.account.signIn.path,
    lazy: lazyPage(['account', 'errors'], () => import('./pages/sign-in-page.js')),
  },
  {
    path: paths.account.register.path,
    lazy: lazyPage(['account', 'errors'], () => import('./pages/register-page.js')),
  },
  {
    path: paths.account.forgotPassword.path,
    lazy: lazyPage(['account', 'errors'], () => import('./pages/forgot-password-page.js')),
  },
  {
    path: paths.account.resetPassword.path,
    lazy: lazyPage(['account', 'errors'], () => import('./pages/reset-password-page.js')),
  },
  {
    path: paths.account.firstAdministrator.path,
    lazy: lazyPage(['account', 'errors'], () => import('./pages/first-administrator-page.js')),
  },
];

/** S2: the own account, for whoever is signed in. */
export const ownAccountRoutes: RouteObject[] = [
  {
    path: paths.account.me.path,
    lazy: lazyPage(['account', 'errors', 'form-fields'], () => import('./pages/account-page.js')),
  },
];
