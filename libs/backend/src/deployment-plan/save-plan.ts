import { Injectable } from '@nestjs/common';
import type { PlanHead } from '@motcua/contracts';
import { DomainError, type Actor } from '@motcua/domain';
import { assertCurrent, requirePlan } from './plan-guards.js';
import { insertPlan, listItems, updatePlan } from './plan-rows.repository.js';
import { WritePlans } from './write-plans.js';

/** Where a row stands after a write. */
export interface Saved {
  id: string;
  revision: number;
}

/** Makes plans and changes what they are called. */
@Injectable()
export class SavePlan {
  constructor(private readonly plans: WritePlans) {}

  /** @throws DomainError 'access.forbidden' */
  create(actor: Actor, head: PlanHead, idempotencyKey: string): Promise<Saved> {
    return this.plans.run({ actor, operation: 'plan.create', target: '', content: head, idempotencyKey }, async (tx, by) => {
      by.assertManages();
      const id = await insertPlan(tx, head, by);
      return { answer: { id, revision: 1 }, objectId: id, data: { decisionNo: head.decisionNo, decidedOn: head.decidedOn } };
    });
  }

  /** @throws DomainError 'access.forbidden', 'plan.not-found', 'plan.stale', 'request.invalid-fields' */
  change(actor: Actor, change: PlanHead & { planId: string; expectedRevision: number }, idempotencyKey: string): Promise<Saved> {
    const { planId, expectedRevision, ...head } = change;
    return this.plans.run({ actor, operation: 'plan.change', target: planId, content: change, idempotencyKey }, async (tx, by) => {
      by.assertManages();
      const before = await requirePlan(tx, planId);
      assertCurrent(before, expectedRevision);
      const [first] = await listItems(tx, [planId]);
      if (first && first.dueOn < head.decidedOn) {
        const params = { dueOn: first.dueOn, code: first.procedureCode };
        throw new DomainError('request.invalid-fields', {}, [{ path: 'decidedOn', code: 'plan.decided-after-due', params }]);
      }
      await updatePlan(tx, { id: planId, ...head }, by);
      const data = { decisionNo: [before.decisionNo, head.decisionNo], decidedOn: [before.decidedOn, head.decidedOn] };
      return { answer: { id: planId, revision: before.revision + 1 }, objectId: planId, data };
    });
  }
}
