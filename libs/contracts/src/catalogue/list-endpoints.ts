import { z } from 'zod';
import { AGENCY_KINDS } from '../agencies/agency.js';
import { defineEndpoint } from '../http/endpoint.js';
import { pageOf, PageQuery } from '../http/paging.js';
import { AgencyCode } from '../primitives/primitives.js';
import { ApplicantKind, LifeEvent, ServiceScope } from './level.js';
import { ProcedureSummary } from './procedure-summary.js';

/** Search and browse; every filter narrows. `level` may be repeated as `3,4`. */
export const ProcedureQuery = PageQuery.extend({
  q: z.string().trim().max(200).optional(),
  level: z
    .string()
    .regex(/^[1-4](,[1-4])*$/)
    .optional(),
  scope: ServiceScope.optional(),
  field: z.string().max(40).optional(),
  agency: AgencyCode.optional().describe('procedures that this agency offers'),
  agencyKind: z.enum(AGENCY_KINDS).optional(),
  applicant: ApplicantKind.optional(),
  lifeEvent: LifeEvent.optional(),
});
export type ProcedureQuery = z.infer<typeof ProcedureQuery>;

const facet = z.array(z.object({ value: z.string(), count: z.int() }));

/** Finding a procedure: apart from its details, so that the first page of the portal carries no forms. */
export const procedureListEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/api/v1/procedures',
    query: ProcedureQuery,
    response: pageOf(ProcedureSummary).extend({
      total: z.int(),
      spelling: z.string().nullable().describe('nearest spelling when nothing was found as typed'),
      facets: z
        .object({ level: facet, scope: facet, field: facet, agencyKind: facet, applicant: facet, lifeEvent: facet, agency: facet })
        .describe('for each value how many procedures choosing it would find, with all other filters; 0 = none'),
    }),
  }),
  fields: defineEndpoint({
    method: 'GET',
    path: '/api/v1/fields',
    response: z.object({
      items: z.array(z.object({ code: z.string(), name: z.string(), procedures: z.int() })),
    }),
  }),
};
