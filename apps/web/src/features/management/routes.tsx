import type { RouteObject } from 'react-router';

/** M1 to M3 under `/quan-ly`. */
export const managementRoutes: RouteObject[] = [];
