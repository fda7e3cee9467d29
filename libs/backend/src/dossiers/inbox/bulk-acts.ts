import { Injectable } from '@nestjs/common';
import type { BulkActRequest, BulkResult } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import { attemptOf, Clock, Database, type Caller } from '../../platform/index.js';
import { ApplyAct } from '../apply-act.js';

/** Acts of one request that run at the same time: enough to keep the database busy, few enough to leave the desk its share. */
const AT_ONCE = 3;
const KEPT_DAYS = 30;
const DAY_MS = 24 * 3_600_000;

/** An act on many dossiers as it was asked for. */
export interface BulkAct extends BulkActRequest {
  idempotencyKey: string;
}

/**
 * One act on many dossiers, each through the one writer in a transaction of its own. What was reached is written down
 * beside it, so that a replay gives the first results and goes on where a lost process stopped.
 */
@Injectable()
export class BulkActs {
  constructor(
    private readonly database: Database,
    private readonly applyAct: ApplyAct,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns one result for each dossier, in the order asked
   * @throws DomainError 'request.idempotency-key-reused'; a failure that is no refusal ends the run, and a replay goes on
   */
  async run(caller: Caller, bulk: BulkAct): Promise<BulkResult[]> {
    await this.begin(caller, bulk);
    const results = new Map((await this.known(caller, bulk.idempotencyKey)).map((result) => [result.code, result]));
    const open = bulk.items.filter(({ code }) => !results.has(code));
    const takeNext = async (): Promise<void> => {
      for (let item = open.shift(); item; item = open.shift()) {
        const result = await this.actOn(caller, bulk, item);
        await this.keep(caller, bulk.idempotencyKey, result);
        results.set(item.code, result);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
    return bulk.items.flatMap(({ code }) => results.get(code) ?? []);
  }

  /** How far the caller's run of this key is. */
  async progress({ accountId }: Caller, key: string): Promise<{ total: number; done: number }> {
    const [row] = await this.database.query<{ total: number; done: number }>(
      `select b.total, (select count(*) from bulk_act_result r where r.account_id = b.account_id and r.key = b.key) as done
       from bulk_act b where b.account_id = $1 and b.key = $2`,
      [accountId, key],
    );
    return row ?? { total: 0, done: 0 };
  }

  /** Forgets results that nobody asks for any more; the acts themselves stand in the journal. */
  async sweep(): Promise<void> {
    await this.database.execute('delete from bulk_act where started_at < $1', [new Date(this.clock.now() - KEPT_DAYS * DAY_MS)]);
  }

  private async begin({ accountId }: Caller, { act, items, idempotencyKey: key }: BulkAct): Promise<void> {
    const { bodyHash } = attemptOf(accountId, key, { operation: 'bulk-act', target: '', content: { act, items } });
    await this.database.execute(
      'insert into bulk_act (account_id, key, body_hash, total, started_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [accountId, key, bodyHash, items.length, this.clock.date()],
    );
    const [row] = await this.database.query<{ hash: Buffer }>('select body_hash as hash from bulk_act where account_id = $1 and key = $2', [
      accountId,
      key,
    ]);
    if (!row?.hash.equals(bodyHash)) throw new DomainError('request.idempotency-key-reused');
  }

  private known({ accountId }: Caller, key: string): Promise<BulkResult[]> {
    return this.database.query<BulkResult>('select code, outcome, refusal from bulk_act_result where account_id = $1 and key = $2', [
      accountId,
      key,
    ]);
  }

  private async actOn(caller: Caller, { act, idempotencyKey }: BulkAct, item: BulkActRequest['items'][number]): Promise<BulkResult> {
    const { code, expectedVersion } = item;
    try {
      await this.applyAct.run(caller, { code, act, expectedVersion, idempotencyKey: `${idempotencyKey} ${code}` });
      return { code, outcome: 'DONE', refusal: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const outcome = error.code === 'dossier.stale-version' ? 'STALE' : 'REFUSED';
      return { code, outcome, refusal: { code: error.code, params: error.params } };
    }
  }

  private async keep({ accountId }: Caller, key: string, { code, outcome, refusal }: BulkResult): Promise<void> {
    await this.database.execute(
      'insert into bulk_act_result (account_id, key, code, outcome, refusal) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [accountId, key, code, outcome, refusal && JSON.stringify(refusal)],
      'bulk-act-keep',
    );
  }
}
