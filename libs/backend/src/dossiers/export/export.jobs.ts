import { z } from 'zod';
import { defineJob } from '../../platform/index.js';

/** Makes a workbook of a queue; drawing papers and sending messages do not wait for it. */
export const exportQueue = defineJob({
  name: 'dossiers.export-queue',
  payload: z.object({ exportId: z.uuid() }),
  queue: 'statistics',
  attempts: 3,
});
