import type { QueueExport, QueueExportRequest } from '@motcua/contracts';
import type { Queryable } from '../../platform/index.js';

/** An export as it is stored; the words of a search are taken out of `request` once they were used. */
export interface StoredExport {
  id: string;
  accountId: string;
  request: QueueExportRequest;
  status: QueueExport['status'];
  rows: number;
  cut: boolean;
  sha256: string | null;
  size: number | null;
  requestedAt: Date;
  expiresAt: Date | null;
}

/** One export, or undefined. */
export async function findExport(on: Queryable, id: string): Promise<StoredExport | undefined> {
  const [row] = await on.query<StoredExport>(
    `select id, account_id as "accountId", request, status, rows, cut, sha256, size, requested_at as "requestedAt", expires_at as "expiresAt"
     from queue_export where id = $1`,
    [id],
    'queue-export-find',
  );
  return row;
}

/** What its owner is told of an export. */
export const exportOf = ({ id, status, rows, cut, requestedAt, expiresAt }: StoredExport): QueueExport => ({
  id,
  status,
  rows,
  isCut: cut,
  requestedAt: requestedAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
});
