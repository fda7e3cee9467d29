import type { BlockingReason, PlanHead, PlanProgress, ProgressReport, TargetLevel } from '@motcua/contracts';
import type { Queryable, Tx } from '../platform/index.js';

/** A plan as it stands in its table. */
export interface PlanRow extends PlanHead {
  id: string;
  revision: number;
  changedAt: Date;
  changedByName: string;
}

/** An item as it stands in its table, with the names of what it is about. */
export interface ItemRow {
  id: string;
  planId: string;
  procedureId: string;
  procedureCode: string;
  procedureName: string;
  targetLevel: TargetLevel;
  dueOn: string;
  agencyId: string;
  note: string;
  progress: PlanProgress;
  blockingReason: BlockingReason | null;
  blockingWords: string;
  reportedAt: Date | null;
  revision: number;
  changedAt: Date;
  changedByName: string;
}

/** What is planned of an item, with ids instead of codes. */
export interface PlannedRow {
  procedureId: string;
  targetLevel: TargetLevel;
  dueOn: string;
  agencyId: string;
  note: string;
}

/** Who writes, and when. */
export interface WrittenBy {
  accountId: string;
  at: Date;
}

const PLANS = `select d.id, d.name, d.decision_no as "decisionNo", d.decided_on as "decidedOn", d.revision, d.changed_at as "changedAt",
    changer.full_name as "changedByName"
  from deployment_plan d join account changer on changer.id = d.changed_by_id`;

const ITEMS = `select i.id, i.plan_id as "planId", i.procedure_id as "procedureId", p.code as "procedureCode", v.name as "procedureName",
    i.target_level as "targetLevel", i.due_on as "dueOn", i.agency_id as "agencyId", i.note, i.progress,
    i.blocking_reason as "blockingReason", i.blocking_words as "blockingWords", i.reported_at as "reportedAt", i.revision,
    i.changed_at as "changedAt", changer.full_name as "changedByName"
  from deployment_plan_item i
  join procedure p on p.id = i.procedure_id
  join account changer on changer.id = i.changed_by_id
  join lateral (
    select name from procedure_version where procedure_id = p.id order by state = 'PUBLISHED' desc, version_no desc limit 1
  ) v on true`;

/** Makes this transaction the only writer of plans until it ends. */
export async function lockPlans(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('deployment-plans'))`);
}

/** All plans, newest decision first. */
export function listPlans(on: Queryable): Promise<PlanRow[]> {
  return on.query(`${PLANS} order by d.decided_on desc, d.id desc`);
}

export async function findPlan(on: Queryable, planId: string): Promise<PlanRow | undefined> {
  const [row] = await on.query<PlanRow>(`${PLANS} where d.id = $1`, [planId]);
  return row;
}

/** Items of these plans, what is due first on top. */
export function listItems(on: Queryable, planIds: readonly string[]): Promise<ItemRow[]> {
  return on.query(`${ITEMS} where i.plan_id = any ($1::uuid[]) order by i.due_on, p.code`, [planIds]);
}

export async function findItem(on: Queryable, of: { planId: string; itemId: string }): Promise<ItemRow | undefined> {
  const [row] = await on.query<ItemRow>(`${ITEMS} where i.plan_id = $1 and i.id = $2`, [of.planId, of.itemId]);
  return row;
}

/** @returns id of the new plan */
export async function insertPlan(tx: Tx, head: PlanHead, by: WrittenBy): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    'insert into deployment_plan (name, decision_no, decided_on, changed_by_id, changed_at) values ($1, $2, $3, $4, $5) returning id',
    [head.name, head.decisionNo, head.decidedOn, by.accountId, by.at],
  );
  if (!row) throw new Error('an inserted plan came back without its id');
  return row.id;
}

export async function updatePlan(tx: Tx, plan: PlanHead & { id: string }, by: WrittenBy): Promise<void> {
  await tx.execute(
    `update deployment_plan set name = $2, decision_no = $3, decided_on = $4, changed_by_id = $5, changed_at = $6, revision = revision + 1
     where id = $1`,
    [plan.id, plan.name, plan.decisionNo, plan.decidedOn, by.accountId, by.at],
  );
}

export async function insertItems(tx: Tx, about: { planId: string; rows: readonly PlannedRow[] }, by: WrittenBy): Promise<void> {
  const column = <Name extends keyof PlannedRow>(name: Name) => about.rows.map((row) => row[name]);
  await tx.execute(
    `insert into deployment_plan_item (plan_id, procedure_id, target_level, due_on, agency_id, note, changed_by_id, changed_at)
     select $1, row.*, $2, $3
     from unnest($4::uuid[], $5::smallint[], $6::date[], $7::uuid[], $8::text[]) as row (procedure_id, target_level, due_on, agency_id, note)`,
    [
      ...[about.planId, by.accountId, by.at],
      ...[column('procedureId'), column('targetLevel'), column('dueOn'), column('agencyId'), column('note')],
    ],
  );
}

export async function updateItem(tx: Tx, item: Omit<PlannedRow, 'procedureId'> & { id: string }, by: WrittenBy): Promise<void> {
  await tx.execute(
    `update deployment_plan_item set target_level = $2, due_on = $3, agency_id = $4, note = $5, changed_by_id = $6, changed_at = $7,
       revision = revision + 1 where id = $1`,
    [item.id, item.targetLevel, item.dueOn, item.agencyId, item.note, by.accountId, by.at],
  );
}

export async function updateProgress(tx: Tx, item: ProgressReport & { id: string }, by: WrittenBy): Promise<void> {
  await tx.execute(
    `update deployment_plan_item set progress = $2, blocking_reason = $3, blocking_words = $4, changed_by_id = $5, changed_at = $6,
       reported_at = $6, revision = revision + 1 where id = $1`,
    [item.id, item.progress, item.blockingReason, item.blockingReason ? item.blockingWords : '', by.accountId, by.at],
  );
}

export async function deleteItem(tx: Tx, itemId: string): Promise<void> {
  await tx.execute('delete from deployment_plan_item where id = $1', [itemId]);
}
