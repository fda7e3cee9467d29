import { z } from 'zod';
import { defineJob, onEntries } from '../platform/index.js';

/** Draws the slips that an act issued, as soon as it is committed; those of demo dossiers only when somebody wants them. */
export const renderIssuedSlips = onEntries({
  handler: 'papers.render-issued-slips',
  acts: ['RECEIVE', 'INTAKE', 'HAND_IN', 'REQUEST_SUPPLEMENT', 'REJECT_AT_INTAKE', 'STOP', 'EXTEND', 'APOLOGIZE'],
  queue: 'papers',
});

/** Draws one slip that somebody asks for and that is not there yet. */
export const renderSlip = defineJob({
  name: 'papers.render-slip',
  payload: z.object({ paperId: z.uuid() }),
  queue: 'papers',
  backoffMs: 500,
});

/** Makes a file that somebody ordered: merged slips, a register. */
export const makeFile = defineJob({
  name: 'papers.make-file',
  payload: z.object({ orderId: z.uuid() }),
  queue: 'papers',
  attempts: 2,
});

/** Draws the copy of what a citizen sent, when it is first asked for. */
export const renderSubmission = defineJob({
  name: 'papers.render-submission',
  payload: z.object({ code: z.string().max(60) }),
  queue: 'papers',
  backoffMs: 500,
});
