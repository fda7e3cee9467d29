import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { Id, InstantText, Words } from '../primitives/primitives.js';
import { QueueQuery } from './queue.js';
import { QueueColumn } from './queue-columns.js';

/** Rows of one export; a longer list is narrowed first. */
export const MOST_EXPORTED = 20_000;

/** What of which list becomes a workbook. */
export const QueueExportRequest = z.object({
  name: Words(80).min(1).describe('name of the list, for the name of the file'),
  query: QueueQuery.omit({ limit: true, cursor: true }),
  columns: z.array(QueueColumn).min(1).max(30),
  language: z.enum(['vi', 'en']),
});
export type QueueExportRequest = z.infer<typeof QueueExportRequest>;

/** A workbook in the making. `rows` grows while it is made; FAILED says that it is tried no more. */
export const QueueExport = z.object({
  id: Id,
  status: z.enum(['WAITING', 'RUNNING', 'READY', 'FAILED']),
  rows: z.int(),
  isCut: z.boolean().describe('the list was longer than an export may be'),
  requestedAt: InstantText,
  expiresAt: InstantText.nullable(),
});
export type QueueExport = z.infer<typeof QueueExport>;

const idParams = z.object({ id: Id });

export const queueExportEndpoints = {
  /** Officer: a queue as XLSX, made in the background. Needs an Idempotency-Key. Who exported what and how much is recorded. */
  request: defineEndpoint({ method: 'POST', path: '/api/v1/queue-exports', body: QueueExportRequest, response: QueueExport }),
  /** Only for who asked for it. */
  state: defineEndpoint({ method: 'GET', path: '/api/v1/queue-exports/:id', params: idParams, response: QueueExport }),
  /** The workbook, for 24 hours. 409 `export.not-ready` before, 404 `export.not-found` after. */
  file: defineEndpoint({ method: 'GET', path: '/api/v1/queue-exports/:id/file', params: idParams, response: z.unknown() }),
};
