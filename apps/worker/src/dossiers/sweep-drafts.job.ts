import { defineJob, defineSchedule } from '@motcua/backend/platform';
import { z } from 'zod';

/** Erases drafts that nobody saved for 90 days, and those thrown away 14 days ago. */
export const sweepDrafts = defineJob({ name: 'dossiers.sweep-drafts', payload: z.object({}) });

/** Each night at 3:50 in office time. */
export const sweepDraftsNightly = defineSchedule({
  name: 'dossiers.sweep-drafts-nightly',
  when: { cron: '50 3 * * *' },
  job: sweepDrafts,
  payload: {},
});
