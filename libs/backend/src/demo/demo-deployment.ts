import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnlineLevel } from '@motcua/contracts';
import { instant, localDayOf, plainDateOf, type Actor, type Instant } from '@motcua/domain';
import { ChangeLevels } from '../catalogue/index.js';
import { ChangeItems, DeploymentPlans, SavePlan } from '../deployment-plan/index.js';
import { resolveActor } from '../identity/index.js';
import type { Caller, FixedClock } from '../platform/index.js';
import { DEMO_HELD_LEVELS, DEMO_PLAN_ITEMS } from './demo-deployment-items.js';
import { DEMO_PLACES } from './demo-filings.js';

const DAY_MS = 86_400_000;
const DECIDED_DAYS_AGO = 300;
const FIRST_REPORT_DAYS_AGO = 60;

/** A plan of services to be raised, in all states, and the history of levels that some of them have behind them. */
@Injectable()
export class DemoDeployment {
  constructor(
    private readonly levels: ChangeLevels,
    private readonly heads: SavePlan,
    private readonly items: ChangeItems,
    private readonly plans: DeploymentPlans,
  ) {}

  /** @param about.clock stands at the beginning of the demo and is given back there */
  async make(office: Caller, about: { clock: FixedClock; end: Instant }): Promise<void> {
    const { clock, end } = about;
    const actor = resolveActor(office);
    const start = clock.now();
    const dayAt = (days: number): string => plainDateOf(localDayOf(end) + days);
    await this.holdLevels(actor, { today: plainDateOf(localDayOf(start)), dayAt });
    const head = {
      name: 'Kế hoạch nâng mức dịch vụ công trực tuyến (dữ liệu dùng thử)',
      decisionNo: '01/KH-UBND, theo Quyết định 846/QĐ-TTg',
      decidedOn: dayAt(-DECIDED_DAYS_AGO),
    };
    const { id: planId } = await this.heads.create(actor, head, randomUUID());
    const entries = DEMO_PLAN_ITEMS.map(({ code, targetLevel, dueInDays, agencyCode }) => ({
      ...{ procedureCode: code, targetLevel, dueOn: dayAt(dueInDays), agencyCode, note: '' },
    }));
    await this.items.add(actor, { planId, items: entries }, randomUUID());
    await this.report(actor, { planId, clock, end });
    clock.set(start);
  }

  /** One office held some services at a lower level, and raised them one after the other. */
  private async holdLevels(actor: Actor, { today, dayAt }: { today: string; dayAt: (days: number) => string }): Promise<void> {
    const change = (code: string, onlineLevel: OnlineLevel, validFrom: string) =>
      this.levels.change(actor, {
        ...{ procedureCodes: [code], agencyCodes: [DEMO_PLACES.mainOffice], offered: true, onlineLevel, validFrom },
        decisionNo: '02/KH-UBND (dùng thử)',
      });
    for (const { code, raisedDaysAgo } of DEMO_HELD_LEVELS) {
      await change(code, 3, today);
      if (raisedDaysAgo !== null) await change(code, 4, dayAt(-raisedDaysAgo));
    }
  }

  private async report(actor: Actor, { planId, clock, end }: { planId: string; clock: FixedClock; end: Instant }): Promise<void> {
    const { items } = await this.plans.read(actor, { planId });
    const told = DEMO_PLAN_ITEMS.filter(({ progress, blocking }) => progress !== 'NOT_STARTED' || blocking);
    for (const [index, { code, progress, blocking }] of told.entries()) {
      const item = items.find(({ procedureCode }) => procedureCode === code);
      if (!item) throw new Error(`the demo's plan has no ${code}`);
      clock.set(instant(end - (FIRST_REPORT_DAYS_AGO - 2 * index) * DAY_MS));
      const [blockingReason, blockingWords] = blocking ?? [null, ''];
      const known = { planId, itemId: item.id, expectedRevision: item.revision };
      await this.items.report(actor, { ...known, progress, blockingReason, blockingWords }, randomUUID());
    }
  }
}
