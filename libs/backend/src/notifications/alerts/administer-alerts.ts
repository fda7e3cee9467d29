import { Injectable } from '@nestjs/common';
import type { AlertLadder, AlertLadderView } from '@motcua/contracts';
import { DEFAULT_ALERT_LADDER, DomainError } from '@motcua/domain';
import { AdministratorScope, Agencies, resolveActor } from '../../identity/index.js';
import { attemptOf, Audit, Clock, findEarlier, keepAnswer, replayed, UnitOfWork, type Caller } from '../../platform/index.js';
import { insertLadder, listLadders, lockLadder, NEWEST_LADDERS, type StoredLadder } from './alert-ladder.repository.js';

/** A new ladder, made from the one of `revision`. */
export interface LadderWish {
  revision: number;
  ladder: AlertLadder;
  note: string;
  idempotencyKey: string;
}

/** Who is told of what waits, and after how long: kept by an administrator of the whole installation. */
@Injectable()
export class AdministerAlerts {
  constructor(
    private readonly agencies: Agencies,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 'access.forbidden' */
  async read(caller: Caller): Promise<AlertLadderView> {
    await this.requireWhole(caller);
    const stored = await this.work.run((tx) => listLadders(tx));
    return {
      revision: stored[0]?.revision ?? 0,
      ladder: stored[0]?.ladder ?? DEFAULT_ALERT_LADDER,
      builtIn: DEFAULT_ALERT_LADDER,
      history: historyOf(stored),
    };
  }

  /** In force at once, also for what waits already. @throws DomainError 'access.forbidden', 'alert-ladder.stale' {actorName, at} */
  async save(caller: Caller, { revision, ladder, note, idempotencyKey }: LadderWish): Promise<{ revision: number }> {
    await this.requireWhole(caller);
    const content = { revision, ladder, note };
    const attempt = attemptOf(caller.accountId, idempotencyKey, { operation: 'alert-ladder.save', target: 'installation', content });
    return this.work.run(async (tx) => {
      await lockLadder(tx);
      const earlier = await findEarlier(tx, attempt);
      if (earlier) return replayed<{ revision: number }>(earlier, attempt);
      const [newest] = await listLadders(tx);
      if ((newest?.revision ?? 0) !== revision)
        throw new DomainError('alert-ladder.stale', { actorName: newest?.savedByName ?? '', at: newest?.savedAt.toISOString() ?? '' });
      const at = this.clock.date();
      const answer = { revision: revision + 1 };
      const { accountId } = caller;
      await insertLadder(tx, { ...answer, ladder, note, by: { accountId, at } });
      const event = { at, accountId, action: 'alert-ladder.save', objectKind: 'installation', objectId: 'alert-ladder' };
      await this.audit.record(tx, { ...event, data: answer });
      await keepAnswer(tx, attempt, { answer, at });
      return answer;
    });
  }

  private async requireWhole(caller: Caller): Promise<void> {
    new AdministratorScope(await this.agencies.tree(), resolveActor(caller)).requireWhole();
  }
}

/** Each change with the ladder it found, itself the oldest that is read. */
function historyOf(stored: readonly StoredLadder[]): AlertLadderView['history'] {
  return stored.slice(0, NEWEST_LADDERS).map(({ revision, ladder, note, savedAt, savedByName }, index) => ({
    ...{ revision, note, at: savedAt.toISOString(), byName: savedByName, after: ladder },
    before: stored[index + 1]?.ladder ?? DEFAULT_ALERT_LADDER,
  }));
}
