import type { RouteObject } from 'react-router';

/** O1 to O6 under `/can-bo`. */
export const deskRoutes: RouteObject[] = [];
