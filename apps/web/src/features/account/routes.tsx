import type { RouteObject } from 'react-router';

/** S1: sign in, register, a forgotten password, the first administrator. */
export const accountRoutes: RouteObject[] = [];

/** S2: the own account, for whoever is signed in. */
export const ownAccountRoutes: RouteObject[] = [];
