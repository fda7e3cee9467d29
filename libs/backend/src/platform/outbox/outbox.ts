import { Injectable } from '@nestjs/common';
import type { ActType } from '@motcua/contracts';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';

/** Where a dossier comes from; DEMO mutes all effects. */
export type DossierOrigin = 'LIVE' | 'DEMO';

/** A journal entry to be told about after the commit. */
export interface OutboxRow {
  entryId: string;
  dossierId: string;
  act: ActType;
  origin: DossierOrigin;
  createdAt: Date;
}

/** Channel on which a writer wakes the relay. */
export const OUTBOX_CHANNEL = 'motcua_outbox';
const WAKE_EVERY_MS = 50;

const ADD = `insert into outbox (entry_id, dossier_id, act, origin, created_at)
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[])`;

/** Leaves word of journal entries in the transaction that writes them; the relay makes jobs of them after the commit. */
@Injectable()
export class Outbox {
  private timer: NodeJS.Timeout | undefined;
  private lastWake = 0;
  private readonly wakeSoon = (): void => this.scheduleWake();

  constructor(private readonly database: Database) {}

  /** Adds rows in their order; after the commit the relay is woken. May be started together with other statements. */
  async add(tx: Tx, rows: readonly OutboxRow[]): Promise<void> {
    if (rows.length === 0) return;
    tx.afterCommit(this.wakeSoon);
    const column = <Key extends keyof OutboxRow>(key: Key) => rows.map((row) => row[key]);
    await tx.execute(ADD, [column('entryId'), column('dossierId'), column('act'), column('origin'), column('createdAt')], 'outbox-add');
  }

  /** For a writer whose own statement inserts its row into `outbox`: wakes the relay after the commit. */
  wakeAfterCommit(tx: Tx): void {
    tx.afterCommit(this.wakeSoon);
  }

  /**
   * NOTIFY inside the transaction would serialise all commits (PostgreSQL holds a database-wide lock for it), so it is
   * sent after the commit, at most every 50 ms. A lost one costs nothing: the relay also looks once a second.
   */
  private scheduleWake(): void {
    if (this.timer) return;
    const wait = Math.max(0, this.lastWake + WAKE_EVERY_MS - performance.now());
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.lastWake = performance.now();
      this.database.query('select pg_notify($1, $2)', [OUTBOX_CHANNEL, '']).catch(() => undefined); // see above: lost is harmless
    }, wait);
    this.timer.unref();
  }
}
