import { Injectable, Logger } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { QueueExport, QueueExportRequest } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { attemptOf, Audit, Clock, Database, FileStore, JobQueue, UnitOfWork, type Caller } from '../../platform/index.js';
import { exportQueue } from './export.jobs.js';
import { exportOf, findExport, type StoredExport } from './exports.repository.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** An export that nobody works on for this long has lost its job. */
const LOST_AFTER_MS = 10_000;

/** A workbook ready to be sent. */
export interface ExportedFile {
  sha256: string;
  size: number;
  name: string;
  mediaType: string;
}

/** Asking for a queue as a workbook, looking how far it is, and fetching it: all only for who asked. */
@Injectable()
export class QueueExports {
  private readonly logger = new Logger(QueueExports.name);

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
  ) {}

  /** Repeated under the same key it is the same export. @throws DomainError 'request.idempotency-key-reused' */
  async request(caller: Caller, request: QueueExportRequest, idempotencyKey: string): Promise<QueueExport> {
    const { accountId } = caller;
    const { bodyHash } = attemptOf(accountId, idempotencyKey, { operation: 'queue-export', target: '', content: request });
    const at = this.clock.date();
    await this.work.run(async (tx) => {
      const made = await tx.execute(
        `insert into queue_export (id, account_id, key, body_hash, request, status, requested_at) values ($1, $2, $3, $4, $5, 'WAITING', $6)
         on conflict on constraint queue_export_once do nothing`,
        [uuidv7(), accountId, idempotencyKey, bodyHash, JSON.stringify(request), at],
      );
      if (made === 0) return;
      const { queue, search, ...filters } = request.query;
      const data = { queue, filters: Object.keys(filters), searched: search !== undefined, columns: request.columns };
      await this.audit.record(tx, { at, accountId, action: 'queue.export', objectKind: 'queue', objectId: queue, data });
    });
    const [row] = await this.database.query<{ id: string; bodyHash: Buffer }>(
      'select id, body_hash as "bodyHash" from queue_export where account_id = $1 and key = $2',
      [accountId, idempotencyKey],
    );
    if (!row?.bodyHash.equals(bodyHash)) throw new DomainError('request.idempotency-key-reused');
    return this.state(caller, row.id);
  }

  /** @throws DomainError 'export.not-found' */
  async state(caller: Caller, id: string): Promise<QueueExport> {
    const stored = await this.own(caller, id);
    if (stored.status === 'WAITING') await this.add(stored);
    return exportOf(stored);
  }

  /** The file, while it is kept; each fetching is recorded. @throws DomainError 'export.not-found', 'export.not-ready' */
  async file(caller: Caller, id: string): Promise<ExportedFile> {
    const stored = await this.own(caller, id);
    const { status, sha256, size, request, expiresAt } = stored;
    if (expiresAt !== null && expiresAt.getTime() <= this.clock.now()) throw new DomainError('export.not-found');
    if (status !== 'READY' || sha256 === null || size === null) throw new DomainError('export.not-ready');
    await this.audit.record(this.database, {
      at: this.clock.date(),
      accountId: caller.accountId,
      action: 'queue.export-open',
      objectKind: 'queue-export',
      objectId: id,
      data: { rows: stored.rows },
    });
    return { sha256, size, name: `${request.name}.xlsx`, mediaType: XLSX };
  }

  private async own({ accountId }: Caller, id: string): Promise<StoredExport> {
    const stored = await findExport(this.database, id);
    if (!stored || stored.accountId !== accountId) throw new DomainError('export.not-found');
    return stored;
  }

  /** A job that could not be added, or was lost, is added when its owner looks; the id keeps it from being there twice. */
  private async add({ id, requestedAt }: StoredExport): Promise<void> {
    const isLost = this.clock.now() - requestedAt.getTime() > LOST_AFTER_MS;
    try {
      await this.jobs.add(exportQueue, { exportId: id }, { jobId: isLost ? `export-${id}-again` : `export-${id}` });
    } catch (error) {
      this.logger.warn(`an export is queued later: ${String(error)}`);
    }
  }
}

/** Takes expired workbooks away. */
@Injectable()
export class SweepExports {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  /** @returns how many were taken away */
  async run(): Promise<number> {
    const now = this.clock.date();
    const dayAgo = new Date(now.getTime() - 24 * 3_600_000);
    const gone = await this.database.query<{ sha256: string | null }>(
      `delete from queue_export where expires_at <= $1 or (expires_at is null and requested_at <= $2) returning sha256`,
      [now, dayAgo],
    );
    for (const { sha256 } of gone) {
      if (sha256 !== null && !(await this.isUsed(sha256))) await this.store.delete(sha256);
    }
    return gone.length;
  }

  private async isUsed(sha256: string): Promise<boolean> {
    const [row] = await this.database.query<{ used: boolean }>(
      'select exists (select from document where sha256 = $1) or exists (select from queue_export where sha256 = $1) as used',
      [sha256],
    );
    return row?.used ?? false;
  }
}
