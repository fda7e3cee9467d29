import { agencyEndpoints, deploymentPlanEndpoints as e, levelEndpoints } from '@motcua/contracts';
import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, call } from '../../../lib/api-client.js';

export type PlanRead = z.output<typeof e.read.response>;
/** What the items of a plan are narrowed to. */
export type PlanNarrowing = z.output<NonNullable<typeof e.read.query>>;

const KEY = 'deployment-plans';
const HOUR_MS = 3_600_000;

/** All plans. */
export const plansQuery = queryOptions({
  queryKey: [KEY],
  queryFn: ({ signal }) => call(e.list, { signal }),
});

/** One plan with its items. */
export const planQuery = (planId: string, query: PlanNarrowing = {}) =>
  queryOptions({
    queryKey: [KEY, planId, query],
    queryFn: ({ signal }) => call(e.read, { params: { planId }, query, signal }),
    placeholderData: keepPreviousData,
  });

/** Address of the same items as a file for spreadsheets. */
export const planCsv = (planId: string, query: PlanNarrowing): string => addressOf(e.csv.path, { planId }, query);

/** Procedures at level 3 that citizens of this year already use online. */
export const candidatesQuery = (year: number, sharePercent: number) =>
  queryOptions({
    queryKey: ['level-candidates', year, sharePercent],
    queryFn: ({ signal }) => call(levelEndpoints.candidates, { query: { year, sharePercent }, signal }),
  });

/** Agencies in force, for those who answer for an item. */
export const agenciesQuery = queryOptions({
  queryKey: ['agencies', 'in-force'],
  queryFn: ({ signal }) => call(agencyEndpoints.list, { query: {}, signal }),
  staleTime: HOUR_MS,
});

/** Asks for everything about plans again: after a write, and after a stale one. */
export function useForgetPlans(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [KEY] });
}
