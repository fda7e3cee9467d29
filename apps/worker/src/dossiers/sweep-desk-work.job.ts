import { defineJob, defineSchedule } from '@motcua/backend/platform';
import { z } from 'zod';

/** Forgets results of acts on many dossiers after 30 days, and workbooks of queues after one. */
export const sweepDeskWork = defineJob({ name: 'dossiers.sweep-desk-work', payload: z.object({}) });

/** Each hour, so that a workbook is gone soon after it expired. */
export const sweepDeskWorkHourly = defineSchedule({
  name: 'dossiers.sweep-desk-work-hourly',
  when: { cron: '55 * * * *' },
  job: sweepDeskWork,
  payload: {},
});
