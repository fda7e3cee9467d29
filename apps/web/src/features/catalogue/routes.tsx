import type { RouteObject } from 'react-router';

/** C1, C2, C3 and the public page that counts a due date. */
export const catalogueRoutes: RouteObject[] = [];
