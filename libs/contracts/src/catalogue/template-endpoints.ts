import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { Words } from '../primitives/primitives.js';

/** A form to download: PDF, DOCX or ODT by its content, at most 1 MB. */
export const TEMPLATE_LIMITS = { maxBytes: 1_000_000, maxBase64: 1_333_336, extensions: ['.pdf', '.docx', '.odt'] } as const;

/** A file that is kept; `url` is what a template of a paper names. */
export const TemplateFile = z.object({ name: z.string(), url: z.string(), size: z.int(), mediaType: z.string() });
export type TemplateFile = z.infer<typeof TemplateFile>;

export const templateEndpoints = {
  /** Keeps a file. The same bytes again are the same file. */
  upload: defineEndpoint({
    method: 'POST',
    path: '/api/v1/admin/template-files',
    body: z.object({ fileName: Words(200).min(1), content: z.base64().max(TEMPLATE_LIMITS.maxBase64).describe('the bytes of the file') }),
    response: TemplateFile,
  }),
  /** Public: the bytes, as a file to download. */
  file: defineEndpoint({
    method: 'GET',
    path: '/api/v1/template-files/:sha256',
    params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    response: z.unknown(),
  }),
};
