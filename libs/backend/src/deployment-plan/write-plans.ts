import { Injectable } from '@nestjs/common';
import { DomainError, localDateOf, mayManagePlans, mayReportProgress, type Actor } from '@motcua/domain';
import { Agencies, type AgencyTree } from '../identity/index.js';
import { attemptOf, Audit, Clock, findEarlier, keepAnswer, replayed, UnitOfWork, type Tx } from '../platform/index.js';
import { lockPlans, type WrittenBy } from './plan-rows.repository.js';

/** Who writes what, under which key. */
export interface PlanAttempt {
  actor: Actor;
  operation: `plan.${string}`;
  /** Id of the plan or item; empty for a new plan. */
  target: string;
  content: object;
  idempotencyKey: string;
}

/** What a write may use and judge by. */
export interface PlanWriter extends WrittenBy {
  today: string;
  tree: AgencyTree;
  /** @throws DomainError 'access.forbidden' unless the actor manages plans */
  assertManages: () => void;
  /** @throws DomainError 'access.forbidden' unless the actor answers for the agency */
  assertReportsFor: (agencyId: string) => void;
}

/** What a write did, for the audit: ids, codes and names of states, never typed words. */
export interface PlanWritten<Answer> {
  answer: Answer;
  objectId: string;
  data: Record<string, unknown>;
}

/** Frame of every change of plans: one transaction, one at a time, recorded, answered the same when it is sent again. */
@Injectable()
export class WritePlans {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly agencies: Agencies,
  ) {}

  /** @throws DomainError 'access.forbidden', 'request.idempotency-key-reused', and what `work` throws */
  async run<Answer extends object>(attempt: PlanAttempt, work: (tx: Tx, by: PlanWriter) => Promise<PlanWritten<Answer>>): Promise<Answer> {
    const { actor, operation, target, content, idempotencyKey } = attempt;
    if (actor.kind !== 'STAFF') throw new DomainError('access.forbidden', {});
    const idempotency = attemptOf(actor.id, idempotencyKey, { operation, target, content });
    const by = this.writerOf(actor, await this.agencies.tree());
    return this.unitOfWork.run(async (tx) => {
      await lockPlans(tx);
      const earlier = await findEarlier(tx, idempotency);
      if (earlier) return replayed<Answer>(earlier, idempotency);
      const { answer, objectId, data } = await work(tx, by);
      const objectKind = operation.endsWith('-item') ? 'deployment-plan-item' : 'deployment-plan';
      await this.audit.record(tx, { action: operation, objectKind, objectId, data, at: by.at, accountId: by.accountId });
      await keepAnswer(tx, idempotency, { answer, at: by.at });
      return answer;
    });
  }

  private writerOf(actor: Actor & { kind: 'STAFF' }, tree: AgencyTree): PlanWriter {
    const assert = (isAllowed: boolean): void => {
      if (!isAllowed) throw new DomainError('access.forbidden', {});
    };
    return {
      ...{ accountId: actor.id, at: this.clock.date(), today: localDateOf(this.clock.now()), tree },
      assertManages: () => assert(managesPlans(actor, tree)),
      assertReportsFor: (agencyId) => assert(mayReportProgress(actor, tree.path(agencyId))),
    };
  }
}

/** Whether the actor holds the catalogue at a root of the agencies. */
export const managesPlans = (actor: Actor, tree: AgencyTree): boolean =>
  actor.kind === 'STAFF' && actor.grants.some(({ agencyId }) => tree.isRoot(agencyId) && mayManagePlans(actor, [agencyId]));
