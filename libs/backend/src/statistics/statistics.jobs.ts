import { z } from 'zod';
import { defineJob, defineSchedule, onEntries } from '../platform/index.js';

/** Counts each journal entry, demo data too: a projection, not an effect. */
export const COUNT_ENTRY_JOB = onEntries({
  handler: 'statistics.count-entry',
  acts: 'ALL',
  demo: true,
  queue: 'statistics',
});

/** Moves the "as of" stamp on while nothing happens, and catches up what a lost job left. */
export const CATCH_UP_JOB = defineJob({
  name: 'statistics.catch-up',
  payload: z.object({}),
  queue: 'statistics',
  attempts: 1,
});

const CATCH_UP_EVERY_MS = 5000;

/** Figures are never older than this, even when nothing was done. */
export const CATCH_UP_SCHEDULE = defineSchedule({
  name: 'statistics.catch-up',
  when: { everyMs: CATCH_UP_EVERY_MS },
  job: CATCH_UP_JOB,
  payload: {},
});
