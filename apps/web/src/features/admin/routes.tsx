import type { RouteObject } from 'react-router';

/** `/quan-tri`: accounts, agencies, calendar, mail, queues. */
export const adminRoutes: RouteObject[] = [];
