import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { PaperKind, PaperRef } from '../dossiers/dossier.js';
import { Id, InstantText } from '../primitives/primitives.js';

const idParams = z.object({ id: Id });

/** A slip as anybody may check it: what stands on its head, and the hash of the frozen copy. Nothing about the person. */
export const CheckedPaper = z.object({
  checkCode: z.string().describe('16 hexadecimal signs, printed below the QR in groups of four'),
  kind: PaperKind,
  number: z.string(),
  dossierCode: z.string(),
  agencyName: z.string(),
  issuedAt: InstantText,
  sha256: z.string().nullable().describe('of the PDF in the store, hexadecimal; null while it is not drawn'),
});
export type CheckedPaper = z.infer<typeof CheckedPaper>;

export const paperEndpoints = {
  /** Public: slips with this check code or number (numbers repeat between agencies); none = we issued no such slip. */
  check: defineEndpoint({
    method: 'GET',
    path: '/api/v1/paper-checks/:code',
    params: z.object({ code: z.string().trim().min(1).max(60) }),
    response: z.object({ papers: z.array(CheckedPaper) }),
  }),
  /** State of a slip; the desk asks until `ready`. */
  paper: defineEndpoint({ method: 'GET', path: '/api/v1/papers/:id', params: idParams, response: PaperRef }),
  /** The PDF itself, same bytes at every print; `?print=1` writes a print down. 409 `paper.not-ready` until rendered. */
  pdf: defineEndpoint({
    method: 'GET',
    path: '/api/v1/papers/:id/pdf',
    params: idParams,
    query: z.object({ print: z.stringbool().default(false) }),
    response: z.unknown(),
  }),
  /** PDF copy of what the citizen sent. */
  submissionPdf: defineEndpoint({
    method: 'GET',
    path: '/api/v1/dossiers/:code/submission.pdf',
    params: z.object({ code: z.string().max(60) }),
    response: z.unknown(),
  }),
  /** Desk: PDF of form 06, one row for each hand-over, drawn from the journal as it stands. */
  controlSlip: defineEndpoint({
    method: 'GET',
    path: '/api/v1/dossiers/:code/control-slip.pdf',
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
