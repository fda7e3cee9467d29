import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { AgencyCode, Id, PlainDateText, Words } from '../primitives/primitives.js';
import { WorkingHours } from '../calendar/index.js';

/** Kinds of agency; DISTRICT is history (two tiers since 1/7/2025). */
export const AGENCY_KINDS = ['PROVINCE', 'DEPARTMENT', 'CENTER', 'DIVISION', 'DISTRICT', 'COMMUNE'] as const;
export const AgencyKind = z.enum(AGENCY_KINDS);
export type AgencyKind = z.infer<typeof AgencyKind>;

/** One agency of the tree; `validTo` set means history. */
export const Agency = z.object({
  id: Id,
  code: AgencyCode,
  name: z.string(),
  shortName: z.string().nullable(),
  kind: AgencyKind,
  parentId: Id.nullable(),
  unitCode: z.string().nullable().describe('statistics code of the administrative unit'),
  validFrom: PlainDateText.nullable(),
  validTo: PlainDateText.nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  workingHours: WorkingHours.nullable().describe('null = those of the installation'),
});
export type Agency = z.infer<typeof Agency>;

export const AgencyWrite = z.object({
  code: AgencyCode,
  name: Words(200).min(2),
  shortName: Words(60).nullable(),
  kind: AgencyKind,
  parentId: Id.nullable(),
  unitCode: Words(12).nullable(),
  validFrom: PlainDateText.nullable(),
  validTo: PlainDateText.nullable(),
  address: Words(300).nullable(),
  phone: Words(40).nullable(),
  workingHours: WorkingHours.nullable(),
});
export type AgencyWrite = z.infer<typeof AgencyWrite>;

/** A commune of before 1/7/2025 and the commune of today that it, or a part of it, went into. */
export const FormerCommune = z.object({
  unitCode: z.string().describe('statistics code of the commune of today'),
  name: z.string(),
  district: z.string(),
  isPart: z.boolean().describe('it was divided: other parts went elsewhere'),
});
export type FormerCommune = z.infer<typeof FormerCommune>;

const idParams = z.object({ id: Id });

export const agencyEndpoints = {
  /** Public: agencies in force, or all with `history=true`. */
  list: defineEndpoint({
    method: 'GET',
    path: '/api/v1/agencies',
    query: z.object({ kind: AgencyKind.optional(), history: z.stringbool().default(false) }),
    response: z.object({ items: z.array(Agency) }),
  }),
  /** Public: what the communes of today were called before, so that people find theirs by the old name. */
  formerCommunes: defineEndpoint({
    method: 'GET',
    path: '/api/v1/former-communes',
    response: z.object({ items: z.array(FormerCommune) }),
  }),
  create: defineEndpoint({ method: 'POST', path: '/api/v1/admin/agencies', body: AgencyWrite, response: Agency }),
  change: defineEndpoint({ method: 'PUT', path: '/api/v1/admin/agencies/:id', params: idParams, body: AgencyWrite, response: Agency }),
};
