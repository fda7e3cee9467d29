import { Injectable } from '@nestjs/common';
import type { FieldProblem, PlanEntry, ProgressReport } from '@motcua/contracts';
import { DomainError, type Actor } from '@motcua/domain';
import { agencyInForce, checkEntries, dueOnProblem } from './check-entries.js';
import { assertCurrent, requireItem, requirePlan } from './plan-guards.js';
import { deleteItem, insertItems, updateItem, updateProgress } from './plan-rows.repository.js';
import type { Saved } from './save-plan.js';
import { WritePlans } from './write-plans.js';

/** One item of one plan, as the caller knows it. */
interface KnownItem {
  planId: string;
  itemId: string;
  expectedRevision: number;
}

/** What is planned of an item; the procedure itself never changes. */
export type ItemChange = KnownItem & Omit<PlanEntry, 'procedureCode'>;

/** Adds, changes and removes items of a plan, and takes in their progress. */
@Injectable()
export class ChangeItems {
  constructor(private readonly plans: WritePlans) {}

  /** All or none. @throws DomainError 'access.forbidden', 'plan.not-found', 'request.invalid-fields' with every wrong field */
  add(actor: Actor, list: { planId: string; items: readonly PlanEntry[] }, idempotencyKey: string): Promise<{ added: number }> {
    const { planId, items } = list;
    return this.plans.run({ actor, operation: 'plan.add-items', target: planId, content: { items }, idempotencyKey }, async (tx, by) => {
      by.assertManages();
      const plan = await requirePlan(tx, planId);
      const { rows, problems } = await checkEntries(tx, items, { plan, tree: by.tree, today: by.today });
      assertNone(problems.map(({ index, field, ...problem }) => ({ path: `items.${index}.${field}`, ...problem })));
      await insertItems(tx, { planId, rows }, by);
      const data = { procedureCodes: items.map(({ procedureCode }) => procedureCode) };
      return { answer: { added: rows.length }, objectId: planId, data };
    });
  }

  /** @throws DomainError 'access.forbidden', 'plan.item-not-found', 'plan.stale', 'request.invalid-fields' */
  change(actor: Actor, change: ItemChange, idempotencyKey: string): Promise<Saved> {
    const { planId, itemId, expectedRevision, agencyCode, ...planned } = change;
    return this.plans.run({ actor, operation: 'plan.change-item', target: itemId, content: change, idempotencyKey }, async (tx, by) => {
      by.assertManages();
      const before = await requireItem(tx, { planId, itemId });
      assertCurrent(before, expectedRevision);
      const agency = agencyInForce(agencyCode, by);
      const late = dueOnProblem(planned.dueOn, (await requirePlan(tx, planId)).decidedOn);
      assertNone([
        ...(late ? [{ path: late.field, code: late.code, params: late.params }] : []),
        ...(agency ? [] : [{ path: 'agencyCode', code: 'agency.not-found' as const, params: { code: agencyCode } }]),
      ]);
      if (agency) await updateItem(tx, { id: itemId, ...planned, agencyId: agency.id }, by);
      const data = {
        code: before.procedureCode,
        targetLevel: [before.targetLevel, planned.targetLevel],
        dueOn: [before.dueOn, planned.dueOn],
        agencyId: [before.agencyId, agency?.id],
      };
      return { answer: { id: itemId, revision: before.revision + 1 }, objectId: itemId, data };
    });
  }

  /** @throws DomainError 'access.forbidden', 'plan.item-not-found', 'plan.stale' */
  remove(actor: Actor, known: KnownItem, idempotencyKey: string): Promise<{ done: true }> {
    return this.plans.run(
      { actor, operation: 'plan.remove-item', target: known.itemId, content: known, idempotencyKey },
      async (tx, by) => {
        by.assertManages();
        const before = await requireItem(tx, known);
        assertCurrent(before, known.expectedRevision);
        await deleteItem(tx, known.itemId);
        const { procedureCode: code, targetLevel, dueOn } = before;
        return { answer: { done: true }, objectId: known.itemId, data: { planId: known.planId, code, targetLevel, dueOn } };
      },
    );
  }

  /** @throws DomainError 'access.forbidden', 'plan.item-not-found', 'plan.stale' */
  report(actor: Actor, report: KnownItem & ProgressReport, idempotencyKey: string): Promise<Saved> {
    const { planId, itemId, expectedRevision, ...told } = report;
    return this.plans.run({ actor, operation: 'plan.report-item', target: itemId, content: report, idempotencyKey }, async (tx, by) => {
      const before = await requireItem(tx, { planId, itemId });
      by.assertReportsFor(before.agencyId);
      assertCurrent(before, expectedRevision);
      await updateProgress(tx, { id: itemId, ...told }, by);
      const data = {
        code: before.procedureCode,
        progress: [before.progress, told.progress],
        blockingReason: [before.blockingReason, told.blockingReason],
      };
      return { answer: { id: itemId, revision: before.revision + 1 }, objectId: itemId, data };
    });
  }
}

/** @throws DomainError 'request.invalid-fields' */
function assertNone(fields: FieldProblem[]): void {
  if (fields.length > 0) throw new DomainError('request.invalid-fields', {}, fields);
}
