import type { RouteObject } from 'react-router';

/** C4 to C7 and C10. */
export const filingRoutes: RouteObject[] = [];
