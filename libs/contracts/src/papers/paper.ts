import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { PaperRef } from '../dossiers/dossier.js';
import { Id } from '../primitives/primitives.js';

const idParams = z.object({ id: Id });

export const paperEndpoints = {
  /** State of a slip; the desk asks until `ready`. */
  paper: defineEndpoint({ method: 'GET', path: '/api/v1/papers/:id', params: idParams, response: PaperRef }),
  /** The PDF itself, same bytes at every print; `?copy=1` logs a reprint. 409 `paper.not-ready` until rendered. */
  pdf: defineEndpoint({
    method: 'GET',
    path: '/api/v1/papers/:id/pdf',
    params: idParams,
    query: z.object({ copy: z.stringbool().default(false) }),
    response: z.unknown(),
  }),
  /** PDF copy of what the citizen sent. */
  submissionPdf: defineEndpoint({
    method: 'GET',
    path: '/api/v1/dossiers/:code/submission.pdf',
    params: z.object({ code: z.string().max(60) }),
    response: z.unknown(),
  }),
  /** QR picture (SVG) of the tracking address of a dossier. */
  qr: defineEndpoint({
    method: 'GET',
    path: '/api/v1/tracking/:code/qr.svg',
    params: z.object({ code: z.string().max(60) }),
    response: z.unknown(),
  }),
};
