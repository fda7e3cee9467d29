import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { Done } from '../http/paging.js';
import { Id, Words } from '../primitives/primitives.js';

/** Where an officer writes to a citizen: a request for papers, a refusal, a message. */
export const TEXT_USES = ['SUPPLEMENT', 'REFUSAL', 'MESSAGE'] as const;
export const TextUse = z.enum(TEXT_USES);
export type TextUse = z.infer<typeof TextUse>;

/** Texts one officer or one agency may keep. */
export const MOST_TEXTS = 200;

/** A text to be taken into what is written to a citizen: an officer's own, or his agency's. */
export const ReusableText = z.object({
  id: Id,
  use: TextUse,
  title: z.string(),
  body: z.string(),
  version: z.int(),
  agency: z.object({ id: Id, name: z.string() }).nullable().describe('null = the own text of the reader'),
  mayChange: z.boolean(),
});
export type ReusableText = z.infer<typeof ReusableText>;

const idParams = z.object({ id: Id });

export const reusableTextEndpoints = {
  /** Officer: his own texts and those of his agencies and the ones above. */
  texts: defineEndpoint({ method: 'GET', path: '/api/v1/texts', response: z.object({ items: z.array(ReusableText) }) }),
  /**
   * Makes or changes a text under an id that the client chose, so that a repetition changes nothing. `expectedVersion`
   * null = new. A text of an agency needs the right to lead it; whose it is never changes.
   */
  save: defineEndpoint({
    method: 'PUT',
    path: '/api/v1/texts/:id',
    params: idParams,
    body: z.object({
      expectedVersion: z.int().nullable(),
      use: TextUse,
      title: Words(100).min(1),
      body: Words(2000).min(1),
      agencyId: Id.nullable().default(null),
    }),
    response: ReusableText,
  }),
  remove: defineEndpoint({ method: 'DELETE', path: '/api/v1/texts/:id', params: idParams, response: Done }),
};
