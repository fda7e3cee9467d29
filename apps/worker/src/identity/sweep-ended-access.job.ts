import { defineJob, defineSchedule } from '@motcua/backend/platform';
import { z } from 'zod';

/** Removes ended sign-ins and old one-time links. */
export const sweepEndedAccess = defineJob({ name: 'identity.sweep-ended-access', payload: z.object({}) });

/** Each night at 3:40 in office time. */
export const sweepEndedAccessNightly = defineSchedule({
  name: 'identity.sweep-ended-access-nightly',
  when: { cron: '40 3 * * *' },
  job: sweepEndedAccess,
  payload: {},
});
