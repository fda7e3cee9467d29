import { defineJob, defineSchedule } from '@motcua/backend/platform';
import { z } from 'zod';

/** Puts scheduled versions of procedures in force when their day begins. */
export const takeEffect = defineJob({ name: 'catalogue.take-effect', payload: z.object({}) });

/** Each minute: a day begins at 0:00 in office time, and a worker that was away makes up for it at once. */
export const takeEffectEachMinute = defineSchedule({
  name: 'catalogue.take-effect-each-minute',
  when: { cron: '* * * * *' },
  job: takeEffect,
  payload: {},
});
