import { z } from 'zod';
import { defineJob, defineSchedule } from '@motcua/backend/platform';

const HOUR_MS = 3_600_000;

/** Removes files that nobody took. */
export const sweepOrphans = defineJob({ name: 'documents.sweep-orphans', payload: z.object({}), attempts: 3 });

export const sweepOrphansHourly = defineSchedule({
  name: 'documents.sweep-orphans-hourly',
  when: { everyMs: HOUR_MS },
  job: sweepOrphans,
  payload: {},
});
