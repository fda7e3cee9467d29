import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { DocumentRef } from '../dossiers/document-ref.js';
import { Id } from '../primitives/primitives.js';

/** Largest file and what is taken; the limits stand at the upload control (TT 32/2017 art. 7). */
export const UPLOAD_LIMITS = {
  maxBytes: 20 * 1024 * 1024,
  maxFilesPerPaper: 20,
  chunkBytes: 1024 * 1024,
  mediaTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf'],
} as const;

const idParams = z.object({ id: Id });

/**
 * Uploads go by the tus protocol to `/api/v1/uploads` (metadata `name`, and `accepts` where the paper takes some kinds only:
 * `PDF`, `IMAGE`; told early there, judged again when the file is attached and sent); after the last piece the client calls
 * `complete`, which hashes, checks the content and answers with the document row.
 */
export const documentEndpoints = {
  complete: defineEndpoint({
    method: 'POST',
    path: '/api/v1/uploads/:uploadId/completion',
    params: z.object({ uploadId: z.string().max(100) }),
    response: DocumentRef,
  }),
  /** Bytes as an attachment; images and PDF may be shown by our viewer with `?view=1` (never as an active type). */
  content: defineEndpoint({ method: 'GET', path: '/api/v1/documents/:id/content', params: idParams, query: z.object({ view: z.stringbool().default(false) }), response: z.unknown() }),
};
