import { notificationEndpoints } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** How mail is sent. The password itself never comes back. */
export const mailSettingsQuery = queryOptions({
  queryKey: ['admin', 'mail'],
  queryFn: ({ signal }) => call(notificationEndpoints.mailSettings, { signal }),
});
