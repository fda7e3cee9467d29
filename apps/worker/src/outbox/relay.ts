import { Injectable } from '@nestjs/common';
import {
  definedSubscriptions,
  Database,
  JobQueue,
  UnitOfWork,
  wants,
  type EntrySubscription,
  type JobToAdd,
} from '@motcua/backend/platform';
import { assignPositions, type PlacedRow } from './assign-positions.js';

/** Rows of one round; bounds the memory of a round and how much a crash repeats. */
const BATCH = 500;
const MARK = 'update outbox set relayed_at = now() where id = any($1::bigint[]) and relayed_at is null';

/** Makes jobs of committed outbox rows. Only the leader calls it, see {@link RelayLeader}. */
@Injectable()
export class Relay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * Relays everything that waits. A crash between adding and marking adds the same jobs again under the same ids:
   * the queue drops them while it still keeps the first, and `handleOnce` makes a later repetition harmless.
   * @returns how many rows were relayed
   */
  async drain(): Promise<number> {
    for (let relayed = 0; ;) {
      const rows = await assignPositions(this.unitOfWork, BATCH);
      if (rows.length === 0) return relayed;
      await this.jobs.addMany(jobsOf(rows, definedSubscriptions()));
      await this.database.execute(MARK, [rows.map(({ id }) => id)], 'relay-mark');
      relayed += rows.length;
    }
  }
}

/** One job for each row and each handler that wants it. */
export function jobsOf(rows: readonly PlacedRow[], subscriptions: readonly EntrySubscription[]): JobToAdd[] {
  return rows.flatMap((row) =>
    subscriptions
      .filter((subscription) => wants(subscription, row))
      .map(({ handler, job }) => ({
        job,
        jobId: `${handler}-${row.entryId}`,
        payload: { position: row.position, entryId: row.entryId, dossierId: row.dossierId, act: row.act },
      })),
  );
}
