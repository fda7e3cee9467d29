import { defineJob, defineSchedule } from '@motcua/backend/platform';
import { z } from 'zod';

/** Goes on where applicants did not answer about a draft in their time. */
export const passConfirmations = defineJob({ name: 'dossiers.pass-confirmations', payload: z.object({}), attempts: 1 });

export const passConfirmationsEachMinute = defineSchedule({
  name: 'dossiers.pass-confirmations-each-minute',
  when: { everyMs: 60_000 },
  job: passConfirmations,
  payload: {},
});
