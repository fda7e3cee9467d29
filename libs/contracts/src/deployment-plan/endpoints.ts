import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { Done } from '../http/paging.js';
import { Id, PlainDateText } from '../primitives/primitives.js';
import { PlanCounts, PlanEntry, PlanFilter, PlanHead, PlanItem, PlanMonth, PlanSummary, ProgressReport } from './plan.js';

const ofPlan = z.object({ planId: Id });
const ofItem = z.object({ planId: Id, itemId: Id });
const expected = { expectedRevision: z.int().min(1) };
const narrowed = z.object({ state: PlanFilter.optional(), agency: z.string().max(35).optional().describe('code; those below it too') });

/** Where a row stands after a write. */
const Saved = z.object({ id: Id, revision: z.int() });

/** Plans of services to be raised to levels 3 and 4, as in QĐ 846/QĐ-TTg. Every write carries an `Idempotency-Key`. */
export const deploymentPlanEndpoints = {
  /** All plans, newest decision first. */
  list: defineEndpoint({
    method: 'GET',
    path: '/api/v1/deployment-plans',
    response: z.object({ items: z.array(PlanSummary), mayManage: z.boolean() }),
  }),
  create: defineEndpoint({ method: 'POST', path: '/api/v1/deployment-plans', body: PlanHead, response: Saved }),
  /** A plan with its items; `counts` and `months` are about the agency asked for, `items` are narrowed to the state too. */
  read: defineEndpoint({
    method: 'GET',
    path: '/api/v1/deployment-plans/:planId',
    params: ofPlan,
    query: narrowed,
    response: z.object({
      plan: PlanSummary,
      mayManage: z.boolean(),
      asOf: PlainDateText,
      counts: PlanCounts,
      items: z.array(PlanItem),
      months: z.array(PlanMonth),
    }),
  }),
  change: defineEndpoint({
    method: 'PUT',
    path: '/api/v1/deployment-plans/:planId',
    params: ofPlan,
    body: PlanHead.extend(expected),
    response: Saved,
  }),
  /** The same items for spreadsheets. */
  csv: defineEndpoint({
    method: 'GET',
    path: '/api/v1/deployment-plans/:planId/items.csv',
    params: ofPlan,
    query: narrowed,
    response: z.string(),
  }),
  /** Reads a list pasted or chosen as CSV; writes nothing. Every wrong line is named. */
  previewImport: defineEndpoint({
    method: 'POST',
    path: '/api/v1/deployment-plans/:planId/import/preview',
    params: ofPlan,
    body: z.object({ text: z.string().min(1).max(500_000) }),
    response: z.object({ entries: z.array(PlanEntry.extend({ procedureName: z.string(), agencyName: z.string() })) }),
  }),
  /** All or none. */
  addItems: defineEndpoint({
    method: 'POST',
    path: '/api/v1/deployment-plans/:planId/items',
    params: ofPlan,
    body: z.object({ items: z.array(PlanEntry).min(1).max(1000) }),
    response: z.object({ added: z.int() }),
  }),
  changeItem: defineEndpoint({
    method: 'PUT',
    path: '/api/v1/deployment-plans/:planId/items/:itemId',
    params: ofItem,
    body: PlanEntry.omit({ procedureCode: true }).extend(expected),
    response: Saved,
  }),
  removeItem: defineEndpoint({
    method: 'DELETE',
    path: '/api/v1/deployment-plans/:planId/items/:itemId',
    params: ofItem,
    query: z.object({ expectedRevision: z.coerce.number().int().min(1) }),
    response: Done,
  }),
  /** By the responsible agency or the catalogue office. */
  report: defineEndpoint({
    method: 'PUT',
    path: '/api/v1/deployment-plans/:planId/items/:itemId/progress',
    params: ofItem,
    body: ProgressReport.safeExtend(expected),
    response: Saved,
  }),
};
