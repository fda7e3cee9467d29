import { z } from 'zod';
import { CHANNELS, OnlineLevel, ServiceScope } from '../catalogue/level.js';
import { defineEndpoint } from '../http/endpoint.js';
import { Id, InstantText } from '../primitives/primitives.js';

/** Measures counted from the journal by the worker. Each dossier adds to a measure at most once on one day. */
export const MEASURES = [
  'submitted',
  'received',
  'rejectedAtIntake',
  'resolvedEarly',
  'resolvedOnTime',
  'resolvedLate',
  'granted',
  'partlyGranted',
  'refused',
  'returned',
  'withdrawn',
  'stopped',
  'receptionInTime',
  'receptionLate',
  'supplementsAsked',
] as const;
export const Measure = z.enum(MEASURES);
export type Measure = z.infer<typeof Measure>;
export const Measures = z.record(Measure, z.int());
export type Measures = z.infer<typeof Measures>;

const period = { from: z.iso.date().optional(), to: z.iso.date().optional() };
const scopeQuery = z.object({
  ...period,
  agencyId: Id.optional(),
  field: z.string().max(40).optional(),
  level: z.coerce.number().int().min(1).max(4).optional(),
  channel: z.enum(CHANNELS).optional(),
});

/** What a breakdown is by. */
export const BREAKDOWNS = ['level', 'scope', 'channel', 'agency', 'field', 'month', 'procedure'] as const;
export const Breakdown = z.enum(BREAKDOWNS);

const stamp = { asOf: InstantText, position: z.int().describe('journal position the counters stand at') };

/** Row of services and dossiers per level; `dossiers` null = not collected, 'NOT_APPLICABLE' in `note` for level 2 online. */
export const LevelRow = z.object({
  onlineLevel: OnlineLevel,
  services: z.int().nullable(),
  dossiers: z.int().nullable(),
  dossiersOnline: z.int().nullable(),
  onTimeRate: z.number().nullable(),
  note: z.enum(['NONE', 'NOT_APPLICABLE', 'NOT_COLLECTED']),
});

export const statisticsEndpoints = {
  /** Public: services and dossiers per level in a year; 2017 is the frozen published report. */
  levels: defineEndpoint({
    method: 'GET',
    path: '/api/v1/statistics/levels',
    query: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
    response: z.object({
      asOf: InstantText,
      year: z.int(),
      frozen: z.boolean(),
      source: z.string(),
      rows: z.array(LevelRow),
      scopes: z.array(z.object({ serviceScope: ServiceScope, services: z.int(), dossiers: z.int() })),
      inDeployment: z.object({ services: z.int(), levels: z.array(z.int()), legalBasis: z.string() }).nullable(),
    }),
  }),
  /** Public: totals of the year for the portal's statistics page. */
  publicSummary: defineEndpoint({
    method: 'GET',
    path: '/api/v1/statistics/public',
    query: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
    response: z.object({ ...stamp, measures: Measures, onlineRate: z.number().nullable(), onTimeRate: z.number().nullable(), months: z.array(z.object({ month: z.string(), measures: Measures })) }),
  }),
  /** Manager: six figures with comparison, within the caller's agencies. */
  overview: defineEndpoint({
    method: 'GET',
    path: '/api/v1/statistics/overview',
    query: scopeQuery,
    response: z.object({
      ...stamp,
      measures: Measures,
      previous: Measures,
      onlineSubmitted: z.int(),
      open: z.int(),
      overdue: z.int(),
      dueSoon: z.int(),
      worst: z.array(z.object({ agencyId: Id, agencyName: z.string(), overdue: z.int() })),
    }),
  }),
  /** Manager: measures broken down; rows in the order to show. */
  breakdown: defineEndpoint({
    method: 'GET',
    path: '/api/v1/statistics/breakdown',
    query: scopeQuery.extend({ by: Breakdown, and: z.enum(['channel', 'level']).optional() }),
    response: z.object({ ...stamp, rows: z.array(z.object({ key: z.string(), label: z.string(), second: z.string().nullable(), services: z.int().nullable(), measures: Measures })) }),
  }),
  /** Manager: the dossiers behind a figure, names hidden. */
  behind: defineEndpoint({
    method: 'GET',
    path: '/api/v1/statistics/dossiers',
    query: scopeQuery.extend({ measure: z.union([Measure, z.enum(['open', 'overdue', 'dueSoon'])]), limit: z.coerce.number().int().min(1).max(100).default(50), cursor: z.string().max(500).optional() }),
    response: z.object({ total: z.int(), items: z.array(z.object({ code: z.string(), procedureName: z.string(), agencyName: z.string(), status: z.string(), at: InstantText, dueAt: InstantText.nullable() })), nextCursor: z.string().nullable() }),
  }),
  /** Manager: the breakdown as CSV (UTF-8 with BOM). */
  csv: defineEndpoint({ method: 'GET', path: '/api/v1/statistics/breakdown.csv', query: scopeQuery.extend({ by: Breakdown, and: z.enum(['channel', 'level']).optional() }), response: z.unknown() }),
};
