import { calendarAdminEndpoints, type CalendarOverview } from '@motcua/contracts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** Days, years and hours of the working calendar. */
export const calendarQuery = queryOptions({
  queryKey: ['admin', 'calendar'],
  queryFn: ({ signal }) => call(calendarAdminEndpoints.overview, { signal }),
});

/** How many open dossiers were counted over a day. */
export const impactQuery = (dates: readonly string[]) =>
  queryOptions({
    queryKey: ['admin', 'calendar-impact', dates],
    queryFn: ({ signal }) => call(calendarAdminEndpoints.impact, { query: { dates: dates.join(',') }, signal }),
    enabled: dates.length > 0,
  });

/** Running dossiers whose date the present calendar counts otherwise than it was told; looked for when asked. */
export const recountQuery = queryOptions({
  queryKey: ['admin', 'calendar-recount'],
  queryFn: ({ signal }) => call(calendarAdminEndpoints.recountPreview, { signal }),
  staleTime: 0,
});

/** Takes in an overview that a write answered, or asks for it again. */
export function useCalendarCache() {
  const client = useQueryClient();
  return {
    take: (overview: CalendarOverview) => client.setQueryData(calendarQuery.queryKey, overview),
    forget: () => client.invalidateQueries({ queryKey: calendarQuery.queryKey }),
  };
}
