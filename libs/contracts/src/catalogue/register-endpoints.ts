import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { pageOf, PageQuery } from '../http/paging.js';
import { Id, InstantText, PlainDateText } from '../primitives/primitives.js';
import { OnlineLevel } from './level.js';
import { ClosingNotice } from './procedure.js';
import { VersionState } from './version-endpoints.js';

/** Narrows the register; `state` asks for procedures that have a version in it, RETIRED for those that end or have ended. */
export const RegisterQuery = PageQuery.extend({
  q: z.string().trim().max(200).optional(),
  field: z.string().max(40).optional(),
  state: VersionState.optional(),
  level: z.coerce.number().pipe(OnlineLevel).optional(),
});
export type RegisterQuery = z.infer<typeof RegisterQuery>;

/** A procedure as the catalogue office sees it: what is in force, what waits and what is being written. */
export const RegisterRow = z.object({
  code: z.string(),
  name: z.string().describe('of the version in force, else of the newest'),
  fieldCode: z.string(),
  fieldName: z.string(),
  onlineLevel: OnlineLevel,
  retiredOn: PlainDateText.nullable(),
  replacedByCode: z.string().nullable(),
  closingNotice: ClosingNotice.nullable(),
  published: z.object({ id: Id, versionNo: z.int(), validFrom: PlainDateText.nullable() }).nullable(),
  scheduled: z.object({ id: Id, versionNo: z.int(), validFrom: PlainDateText }).nullable(),
  draft: z
    .object({ id: Id, versionNo: z.int(), changedAt: InstantText.nullable(), changedByName: z.string().nullable() })
    .nullable(),
});
export type RegisterRow = z.infer<typeof RegisterRow>;

export const registerEndpoints = {
  /** All procedures in any state: by nearness to the words, else by code. */
  list: defineEndpoint({
    method: 'GET',
    path: '/api/v1/admin/procedures',
    query: RegisterQuery,
    response: pageOf(RegisterRow).extend({ total: z.int() }),
  }),
  /** Every field, those without procedures too. */
  fields: defineEndpoint({
    method: 'GET',
    path: '/api/v1/admin/fields',
    response: z.object({ items: z.array(z.object({ code: z.string(), name: z.string() })) }),
  }),
};
