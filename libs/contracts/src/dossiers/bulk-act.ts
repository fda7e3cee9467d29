import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { BulkActBody } from './act.js';

/** Dossiers that one request may act on. */
export const MOST_AT_ONCE = 500;

/** One act for many dossiers, each with the version the person saw. */
export const BulkActRequest = z.object({
  act: BulkActBody,
  items: z
    .array(z.object({ code: z.string().min(1).max(60), expectedVersion: z.int().min(1) }))
    .min(1)
    .max(MOST_AT_ONCE)
    .refine((items) => new Set(items.map(({ code }) => code)).size === items.length),
});
export type BulkActRequest = z.infer<typeof BulkActRequest>;

/** What became of one dossier; `refusal` says why not, for STALE with the params of 'dossier.stale-version'. */
export const BulkResult = z.object({
  code: z.string(),
  outcome: z.enum(['DONE', 'REFUSED', 'STALE']),
  refusal: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
});
export type BulkResult = z.infer<typeof BulkResult>;

export const bulkEndpoints = {
  /**
   * Officer: the same act on many dossiers, each an act of its own. Needs an Idempotency-Key: a replay gives the first
   * results and does what had not been reached. Answers in the order of `items`.
   */
  bulkAct: defineEndpoint({
    method: 'POST',
    path: '/api/v1/bulk-acts',
    body: BulkActRequest,
    response: z.object({ results: z.array(BulkResult) }),
  }),
  /** How far the caller's bulk act of this key is; `total` 0 = not begun. */
  bulkProgress: defineEndpoint({
    method: 'GET',
    path: '/api/v1/bulk-acts/:key',
    params: z.object({ key: z.string().min(1).max(200) }),
    response: z.object({ total: z.int(), done: z.int() }),
  }),
};
