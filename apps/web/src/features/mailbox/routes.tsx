import type { RouteObject } from 'react-router';

/** `/hop-thu-demo`: the mails of the demo. */
export const mailboxRoutes: RouteObject[] = [];
