import { identityEndpoints } from '@motcua/contracts';
import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** What the list of staff is narrowed to. */
export interface StaffFilter {
  q?: string | undefined;
  agencyId?: string | undefined;
  /** Those who were switched off too. */
  inactive?: 'true' | undefined;
}

/** Staff accounts that the administrator may see. */
export const staffQuery = (filter: StaffFilter) =>
  queryOptions({
    queryKey: ['admin', 'staff', filter],
    queryFn: ({ signal }) => call(identityEndpoints.staff, { query: filter, signal }),
    placeholderData: keepPreviousData,
  });

/** After a change every list of staff is asked again. */
export function useForgetStaff(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['admin', 'staff'] });
}
