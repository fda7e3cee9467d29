import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { pageOf, PageQuery } from '../http/paging.js';
import { AgencyCode } from '../primitives/primitives.js';
import { Agency, AGENCY_KINDS } from '../agencies/agency.js';
import { ApplicantKind, LifeEvent, OnlineLevel, ServiceScope } from './level.js';
import { ProcedureDetail, ProcedureSummary } from './procedure.js';

/** Search and browse; every filter narrows. `level` may be repeated as `3,4`. */
export const ProcedureQuery = PageQuery.extend({
  q: z.string().trim().max(200).optional(),
  level: z.string().regex(/^[1-4](,[1-4])*$/).optional(),
  scope: ServiceScope.optional(),
  field: z.string().max(40).optional(),
  agency: AgencyCode.optional().describe('procedures that this agency offers'),
  agencyKind: z.enum(AGENCY_KINDS).optional(),
  applicant: ApplicantKind.optional(),
  lifeEvent: LifeEvent.optional(),
});
export type ProcedureQuery = z.infer<typeof ProcedureQuery>;

const facet = z.array(z.object({ value: z.string(), count: z.int() }));

export const catalogueEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/api/v1/procedures',
    query: ProcedureQuery,
    response: pageOf(ProcedureSummary).extend({
      total: z.int(),
      spelling: z.string().nullable().describe('nearest spelling when nothing was found as typed'),
      facets: z.object({ level: facet, scope: facet, field: facet, agencyKind: facet, applicant: facet }),
    }),
  }),
  detail: defineEndpoint({
    method: 'GET',
    path: '/api/v1/procedures/:code',
    params: z.object({ code: z.string().max(40) }),
    response: ProcedureDetail,
  }),
  /** Agencies where a procedure may be filed today. */
  agencies: defineEndpoint({
    method: 'GET',
    path: '/api/v1/procedures/:code/agencies',
    params: z.object({ code: z.string().max(40) }),
    response: z.object({ items: z.array(Agency.pick({ id: true, code: true, name: true, shortName: true, kind: true, address: true, phone: true }).extend({ onlineLevel: OnlineLevel })) }),
  }),
  fields: defineEndpoint({
    method: 'GET',
    path: '/api/v1/fields',
    response: z.object({ items: z.array(z.object({ code: z.string(), name: z.string(), procedures: z.int() })) }),
  }),
};
