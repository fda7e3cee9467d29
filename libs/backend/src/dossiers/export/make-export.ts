import { Injectable } from '@nestjs/common';
import { MOST_EXPORTED, type QueueExportRequest } from '@motcua/contracts';
import type { Actor } from '@motcua/domain';
import { StaffQueries } from '../../identity/index.js';
import { Audit, Database, FileStore } from '../../platform/index.js';
import { labelNames } from '../inbox/labels.js';
import type { DossierListRow } from '../list-rows.js';
import { Queues } from '../queues.js';
import { findExport, type StoredExport } from './exports.repository.js';
import { exportWorkbook } from './export-workbook.js';

const KEPT_MS = 24 * 3_600_000;
const LONGEST_PAGE = 100;

/** Makes the workbook that somebody asked for, within the rights that he has when it is made. */
@Injectable()
export class MakeExport {
  constructor(
    private readonly database: Database,
    private readonly accounts: StaffQueries,
    private readonly queues: Queues,
    private readonly store: FileStore,
    private readonly audit: Audit,
  ) {}

  /** Does nothing for an export that stands already. A failed last attempt is told as FAILED. */
  async run(exportId: string, { isLast }: { isLast: boolean }): Promise<void> {
    const stored = await findExport(this.database, exportId);
    if (!stored || stored.status === 'READY' || stored.status === 'FAILED') return;
    try {
      await this.make(stored);
    } catch (error) {
      if (isLast) await this.fail(exportId);
      throw error;
    }
  }

  private async make({ id, accountId, request }: StoredExport): Promise<void> {
    const actor = await this.accounts.findActor(accountId);
    if (!actor) return this.fail(id);
    const { rows, isCut, asOf: at } = await this.read(actor, id, request);
    const file = await this.store.write(await exportWorkbook(rows, { ...request, labels: await labelNames(this.database) }));
    await this.database.execute(
      `update queue_export set status = 'READY', rows = $2, cut = $3, sha256 = $4, size = $5, expires_at = $6,
         request = request #- '{query,search}' where id = $1`,
      [id, rows.length, isCut, file.sha256, file.size, new Date(at.getTime() + KEPT_MS)],
    );
    const data = { queue: request.query.queue, rows: rows.length, columns: request.columns };
    await this.audit.record(this.database, { at, accountId, action: 'queue.exported', objectKind: 'queue-export', objectId: id, data });
  }

  private async read(actor: Actor, id: string, { query }: QueueExportRequest): Promise<{ rows: DossierListRow[]; isCut: boolean; asOf: Date }> {
    const rows: DossierListRow[] = [];
    let cursor: string | null = null;
    let asOf: string;
    do {
      const page: Awaited<ReturnType<Queues['page']>> = await this.queues.pageFor(actor, {
        ...query,
        limit: LONGEST_PAGE,
        ...(cursor === null ? {} : { cursor }),
      });
      rows.push(...page.items);
      [cursor, asOf] = [page.nextCursor, page.asOf];
      await this.database.execute(`update queue_export set status = 'RUNNING', rows = $2 where id = $1`, [id, rows.length], 'queue-export-progress');
    } while (cursor !== null && rows.length < MOST_EXPORTED);
    return { rows, isCut: cursor !== null, asOf: new Date(asOf) };
  }

  private async fail(id: string): Promise<void> {
    await this.database.execute(`update queue_export set status = 'FAILED', request = request #- '{query,search}' where id = $1`, [id]);
  }
}
