import type { RouteObject } from 'react-router';

/** `/thong-ke`: figures meant for the public. */
export const publicStatisticsRoutes: RouteObject[] = [];
