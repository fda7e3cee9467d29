import { calendarEndpoints, type TimeLimitUnit } from '@motcua/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api-client.js';

/** When something received at `from` is due. */
export const deadlineQuery = (asked: { from: string; amount: number; unit: TimeLimitUnit }) =>
  queryOptions({
    queryKey: ['deadline', asked],
    queryFn: ({ signal }) => call(calendarEndpoints.deadline, { query: asked, signal }),
  });
