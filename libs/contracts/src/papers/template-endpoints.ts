import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { InstantText, PlainDateText } from '../primitives/primitives.js';
import { PaperTemplate, TemplateKind } from './template.js';

const ofKind = z.object({ kind: TemplateKind });
const revision = z.int().min(0).describe('of the draft as it was seen; 0 = there was none');

/** A published version; number 0 is the layout that the product brings. It never changes. */
const TemplateVersion = z.object({
  versionNo: z.int(),
  validFrom: PlainDateText.nullable(),
  publishedAt: InstantText.nullable(),
  publishedBy: z.string().nullable(),
  template: PaperTemplate,
});

/** A form with its versions, newest first, and the draft that is being written. */
export const TemplateDetail = z.object({
  kind: TemplateKind,
  versionInForce: z.int(),
  draft: z.object({ revision: z.int(), template: PaperTemplate }).nullable(),
  versions: z.array(TemplateVersion),
});
export type TemplateDetail = z.infer<typeof TemplateDetail>;

/** Words of the seven forms. Administrators of the whole installation; every write carries an `Idempotency-Key`. */
export const paperTemplateEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/api/v1/paper-templates',
    response: z.object({
      items: z.array(
        z.object({
          kind: TemplateKind,
          versionInForce: z.int(),
          validFrom: PlainDateText.nullable(),
          hasDraft: z.boolean(),
          nextFrom: PlainDateText.nullable(),
        }),
      ),
    }),
  }),
  read: defineEndpoint({ method: 'GET', path: '/api/v1/paper-templates/:kind', params: ofKind, response: TemplateDetail }),
  /** Keeps the draft. Unknown placeholders, open brackets and wrong tables are refused at their fields. */
  save: defineEndpoint({
    method: 'PUT',
    path: '/api/v1/paper-templates/:kind/draft',
    params: ofKind,
    body: z.object({ revision, template: PaperTemplate }),
    response: z.object({ revision: z.int() }),
  }),
  /** Makes an older version the draft; what the draft held is gone. */
  restore: defineEndpoint({
    method: 'POST',
    path: '/api/v1/paper-templates/:kind/restoration',
    params: ofKind,
    body: z.object({ revision, versionNo: z.int().min(0) }),
    response: z.object({ revision: z.int() }),
  }),
  /** The draft becomes a version, in force from a day that is not past. */
  publish: defineEndpoint({
    method: 'POST',
    path: '/api/v1/paper-templates/:kind/publication',
    params: ofKind,
    body: z.object({ revision, validFrom: PlainDateText }),
    response: z.object({ versionNo: z.int() }),
  }),
  /** PDF on sample data: of the draft at a revision (the number only keeps browsers from showing an old one), or of a version. */
  preview: defineEndpoint({
    method: 'GET',
    path: '/api/v1/paper-templates/:kind/preview.pdf',
    params: ofKind,
    query: z.object({ version: z.coerce.number().int().min(0).optional(), revision: z.coerce.number().int().optional() }),
    response: z.unknown(),
  }),
};
