import { DomainError } from '@motcua/domain';
import type { Tx } from '../platform/index.js';
import { findItem, findPlan, type ItemRow, type PlanRow } from './plan-rows.repository.js';

/** @throws DomainError 'plan.not-found' */
export async function requirePlan(tx: Tx, planId: string): Promise<PlanRow> {
  const plan = await findPlan(tx, planId);
  if (!plan) throw new DomainError('plan.not-found', { planId });
  return plan;
}

/** @throws DomainError 'plan.item-not-found' */
export async function requireItem(tx: Tx, of: { planId: string; itemId: string }): Promise<ItemRow> {
  const item = await findItem(tx, of);
  if (!item) throw new DomainError('plan.item-not-found', of);
  return item;
}

/** @throws DomainError 'plan.stale' with who was first and when */
export function assertCurrent(row: PlanRow | ItemRow, expectedRevision: number): void {
  const { revision, changedByName, changedAt } = row;
  if (revision === expectedRevision) return;
  throw new DomainError('plan.stale', { revision, actorName: changedByName, at: changedAt.toISOString() });
}
