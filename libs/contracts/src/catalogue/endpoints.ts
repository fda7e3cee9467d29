import { z } from 'zod';
import { Agency } from '../agencies/agency.js';
import { defineEndpoint } from '../http/endpoint.js';
import { OnlineLevel } from './level.js';
import { procedureListEndpoints } from './list-endpoints.js';
import { ProcedureDetail } from './procedure.js';

export const catalogueEndpoints = {
  ...procedureListEndpoints,
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
    response: z.object({
      items: z.array(
        Agency.pick({
          id: true,
          code: true,
          name: true,
          shortName: true,
          kind: true,
          address: true,
          phone: true,
        }).extend({ onlineLevel: OnlineLevel }),
      ),
    }),
  }),
};
