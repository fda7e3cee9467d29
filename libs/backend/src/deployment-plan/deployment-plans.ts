import { Injectable } from '@nestjs/common';
import type { PlanCounts, PlanEntry, PlanFilter, PlanItem, PlanMonth, PlanSummary } from '@motcua/contracts';
import {
  DomainError,
  levelReached,
  localDateOf,
  matchesPlanFilter,
  mayReportProgress,
  planCounts,
  planMonths,
  planStateOf,
  type Actor,
  type Reached,
} from '@motcua/domain';
import { Agencies, type AgencyTree } from '../identity/index.js';
import { Clock, Database } from '../platform/index.js';
import { checkEntries } from './check-entries.js';
import { badPlanFile, lineProblem, readPlanFile } from './plan-file.js';
import { findPlan, listItems, listPlans, type ItemRow, type PlanRow } from './plan-rows.repository.js';
import { groupedBy, readServiceLevels } from './service-levels.repository.js';
import { managesPlans } from './write-plans.js';

/** A plan with its items as they stand today. */
export interface PlanRead {
  plan: PlanSummary;
  mayManage: boolean;
  asOf: string;
  counts: PlanCounts;
  items: PlanItem[];
  months: PlanMonth[];
}

type JudgedItem = ItemRow & Reached;

/** Reads plans; what is reached follows from the levels in force at the moment of reading. */
@Injectable()
export class DeploymentPlans {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  /** All plans, newest decision first. */
  async list(actor: Actor): Promise<{ items: PlanSummary[]; mayManage: boolean }> {
    const [plans, tree] = await Promise.all([listPlans(this.database), this.agencies.tree()]);
    const items = groupedBy(await this.judged(plans.map(({ id }) => id)), ({ planId }) => planId);
    return {
      items: plans.map((plan) => summaryOf(plan, planCounts(items.get(plan.id) ?? [], this.today()))),
      mayManage: managesPlans(actor, tree),
    };
  }

  /** @throws DomainError 'plan.not-found', 'agency.not-found' */
  async read(actor: Actor, asked: { planId: string; state?: PlanFilter | undefined; agency?: string | undefined }): Promise<PlanRead> {
    const today = this.today();
    const [plan, tree, all] = await Promise.all([findPlan(this.database, asked.planId), this.agencies.tree(), this.judged([asked.planId])]);
    if (!plan) throw new DomainError('plan.not-found', { planId: asked.planId });
    const within = agenciesAsked(tree, asked.agency);
    const items = openFirst(within ? all.filter(({ agencyId }) => within.has(agencyId)) : all);
    const { state } = asked;
    return {
      plan: summaryOf(plan, planCounts(all, today)),
      mayManage: managesPlans(actor, tree),
      asOf: today,
      counts: planCounts(items, today),
      items: items.filter((item) => !state || matchesPlanFilter(item, state, today)).map((item) => shown(item, { actor, tree, today })),
      months: planMonths(items, { decidedOn: plan.decidedOn, today }),
    };
  }

  /** What a list holds; nothing is written. @throws DomainError 'access.forbidden', 'plan.not-found', 'plan.bad-file' */
  async preview(
    actor: Actor,
    list: { planId: string; text: string },
  ): Promise<{ entries: (PlanEntry & { procedureName: string; agencyName: string })[] }> {
    const [plan, tree] = await Promise.all([findPlan(this.database, list.planId), this.agencies.tree()]);
    if (!managesPlans(actor, tree)) throw new DomainError('access.forbidden', {});
    if (!plan) throw new DomainError('plan.not-found', { planId: list.planId });
    const lines = readPlanFile(list.text, tree);
    const entries = lines.map(({ entry }) => entry);
    const { rows, problems } = await checkEntries(this.database, entries, { plan, tree, today: this.today() });
    if (problems.length > 0) {
      throw badPlanFile(
        'LINES',
        problems.map(({ index, ...problem }) => lineProblem(lines[index]?.line ?? 0, problem)),
      );
    }
    return { entries: entries.map((entry, index) => ({ ...entry, ...namesOf(rows[index]) })) };
  }

  private today(): string {
    return localDateOf(this.clock.now());
  }

  private async judged(planIds: readonly string[]): Promise<JudgedItem[]> {
    const rows = await listItems(this.database, planIds);
    const today = this.today();
    const procedureIds = [...new Set(rows.map(({ procedureId }) => procedureId))];
    const levelsOf = await readServiceLevels(this.database, { procedureIds, today });
    return rows.map((row) => ({ ...row, ...levelReached(levelsOf(row.procedureId), { target: row.targetLevel, today }) }));
  }
}

/** What is still to be done stands before what is reached; within each the order stays. */
const openFirst = (items: readonly JudgedItem[]): JudgedItem[] =>
  [...items].sort((one, other) => Number(one.isReached) - Number(other.isReached));

const namesOf = (row: { procedureName: string; agencyName: string } | undefined) => ({
  procedureName: row?.procedureName ?? '',
  agencyName: row?.agencyName ?? '',
});

/** @throws DomainError 'agency.not-found' */
function agenciesAsked(tree: AgencyTree, code: string | undefined): ReadonlySet<string> | undefined {
  if (!code) return undefined;
  const agency = tree.byCode(code);
  if (!agency) throw new DomainError('agency.not-found', { code });
  return new Set(tree.subtree(agency.id));
}

const summaryOf = ({ id, name, decisionNo, decidedOn, revision }: PlanRow, counts: PlanCounts): PlanSummary => ({
  ...{ id, name, decisionNo, decidedOn, revision, counts },
});

function shown(item: JudgedItem, { actor, tree, today }: { actor: Actor; tree: AgencyTree; today: string }): PlanItem {
  const { id, revision, procedureCode, procedureName, targetLevel, dueOn, note, progress, blockingReason, blockingWords } = item;
  const agency = tree.get(item.agencyId);
  return {
    ...{ id, revision, procedureCode, procedureName, targetLevel, dueOn, note, progress, blockingReason, blockingWords },
    agencyCode: agency.code,
    agencyName: agency.name,
    levelNow: item.level,
    agenciesBelow: item.agenciesBelow,
    state: planStateOf(item, today),
    reachedOn: item.reachedOn,
    reportedAt: item.reportedAt?.toISOString() ?? null,
    mayReport: mayReportProgress(actor, tree.path(item.agencyId)),
  };
}
