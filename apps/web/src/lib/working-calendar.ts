import { calendarEndpoints, type WorkCalendarYear } from '@motcua/contracts';
import { buildWorkCalendar, type WorkCalendar } from '@motcua/domain';
import { queryOptions, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from './api-client.js';

const HOUR_MS = 3_600_000;

const yearQuery = (year: number, agency: string) =>
  queryOptions({
    queryKey: ['calendar', agency, year],
    queryFn: ({ signal }) => call(calendarEndpoints.year, { query: { year, agency }, signal }),
    staleTime: HOUR_MS,
  });

function calendarOf(years: readonly WorkCalendarYear[]): WorkCalendar | undefined {
  const [first] = years;
  if (!first) return undefined;
  const days = years.flatMap(({ daysOff, makeUpDays }) => [...daysOff, ...makeUpDays]);
  return buildWorkCalendar({ hours: first.workingHours, days, years: years.map(({ year }) => year) });
}

/** The working calendar of an agency over some years, counted with in the browser; undefined until it is there. */
export function useWorkingCalendar(agency: string, years: readonly number[]): WorkCalendar | undefined {
  const answers = useQueries({
    queries: years.map((year) => yearQuery(year, agency)),
    combine: (results) => results.flatMap(({ data }) => (data ? [data] : [])),
  });
  return useMemo(() => (answers.length === years.length ? calendarOf(answers) : undefined), [answers, years.length]);
}
