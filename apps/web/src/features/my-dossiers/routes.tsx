import type { RouteObject } from 'react-router';

/** C8 and C9, for whoever is signed in. */
export const myDossiersRoutes: RouteObject[] = [];

/** C9b: tracking by code without signing in. */
export const trackingRoutes: RouteObject[] = [];
