import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';

const ofCase = z.object({ code: z.string().max(40), no: z.coerce.number().int().min(1).max(1_000_000), key: z.string().max(60) });

/** The form of a case in other shapes. A published version never changes, so each address always answers the same. */
export const formEndpoints = {
  /** The form as an A4 page in Vietnamese to be filled by hand (PDF). 422 `procedure.no-form` where the case has none. */
  blank: defineEndpoint({
    method: 'GET',
    path: '/api/v1/procedures/:code/versions/:no/cases/:key/form.pdf',
    params: ofCase,
    response: z.unknown(),
  }),
  /** QR picture (SVG) of the page of a procedure, with the case that was chosen: for printed checklists. */
  qr: defineEndpoint({
    method: 'GET',
    path: '/api/v1/procedures/:code/qr.svg',
    params: ofCase.pick({ code: true }),
    query: ofCase.pick({ key: true }).partial(),
    response: z.unknown(),
  }),
  /** The shape of its answers as JSON Schema 2020-12, for systems that fill it. Refusals as for `blank`. */
  schema: defineEndpoint({
    method: 'GET',
    path: '/api/v1/procedures/:code/versions/:no/cases/:key/form.schema.json',
    params: ofCase,
    response: z.record(z.string(), z.unknown()),
  }),
};
