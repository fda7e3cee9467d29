import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { deploymentPlanEndpoints as e } from '@motcua/contracts';
import { ChangeItems, DeploymentPlans, SavePlan } from '@motcua/backend/deployment-plan';
import { resolveActor } from '@motcua/backend/identity';
import type { Caller } from '@motcua/backend/platform';
import type { FastifyReply } from 'fastify';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf, type QueryOf } from '../http/route.js';
import { planCsv } from './plan-csv.presenter.js';

/** Deployment plans: read by managers and leaders, written by the catalogue office, progress told by the responsible agencies. */
@Controller()
@Allow('statistics', 'catalogue.manage')
export class DeploymentPlanController {
  constructor(
    private readonly plans: DeploymentPlans,
    private readonly heads: SavePlan,
    private readonly items: ChangeItems,
  ) {}

  @Route(e.list)
  list(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.list>> {
    return this.plans.list(resolveActor(caller));
  }

  @Route(e.read)
  read(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.read.params }) { planId }: ParamsOf<typeof e.read>,
    @Query({ schema: e.read.query }) query: QueryOf<typeof e.read>,
  ): Promise<AnswerOf<typeof e.read>> {
    return this.plans.read(resolveActor(caller), { planId, ...query });
  }

  @Route(e.csv)
  async csv(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.csv.params }) { planId }: ParamsOf<typeof e.csv>,
    @Query({ schema: e.csv.query }) query: QueryOf<typeof e.csv>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const read = await this.plans.read(resolveActor(caller), { planId, ...query });
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="ke-hoach-trien-khai.csv"');
    return planCsv(read);
  }

  @Route(e.create)
  @Allow('catalogue.manage')
  create(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: e.create.body }) head: BodyOf<typeof e.create>,
  ): Promise<AnswerOf<typeof e.create>> {
    return this.heads.create(resolveActor(caller), head, key);
  }

  @Route(e.change)
  @Allow('catalogue.manage')
  change(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Param({ schema: e.change.params }) { planId }: ParamsOf<typeof e.change>,
    @Body({ schema: e.change.body }) body: BodyOf<typeof e.change>,
  ): Promise<AnswerOf<typeof e.change>> {
    return this.heads.change(resolveActor(caller), { planId, ...body }, key);
  }

  @Route(e.previewImport)
  @Allow('catalogue.manage')
  previewImport(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.previewImport.params }) { planId }: ParamsOf<typeof e.previewImport>,
    @Body({ schema: e.previewImport.body }) { text }: BodyOf<typeof e.previewImport>,
  ): Promise<AnswerOf<typeof e.previewImport>> {
    return this.plans.preview(resolveActor(caller), { planId, text });
  }

  @Route(e.addItems)
  @Allow('catalogue.manage')
  addItems(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Param({ schema: e.addItems.params }) { planId }: ParamsOf<typeof e.addItems>,
    @Body({ schema: e.addItems.body }) { items }: BodyOf<typeof e.addItems>,
  ): Promise<AnswerOf<typeof e.addItems>> {
    return this.items.add(resolveActor(caller), { planId, items }, key);
  }

  @Route(e.changeItem)
  @Allow('catalogue.manage')
  changeItem(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Param({ schema: e.changeItem.params }) of: ParamsOf<typeof e.changeItem>,
    @Body({ schema: e.changeItem.body }) body: BodyOf<typeof e.changeItem>,
  ): Promise<AnswerOf<typeof e.changeItem>> {
    return this.items.change(resolveActor(caller), { ...of, ...body }, key);
  }

  @Route(e.removeItem)
  @Allow('catalogue.manage')
  removeItem(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Param({ schema: e.removeItem.params }) of: ParamsOf<typeof e.removeItem>,
    @Query({ schema: e.removeItem.query }) query: QueryOf<typeof e.removeItem>,
  ): Promise<AnswerOf<typeof e.removeItem>> {
    return this.items.remove(resolveActor(caller), { ...of, ...query }, key);
  }

  @Route(e.report)
  report(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Param({ schema: e.report.params }) of: ParamsOf<typeof e.report>,
    @Body({ schema: e.report.body }) body: BodyOf<typeof e.report>,
  ): Promise<AnswerOf<typeof e.report>> {
    return this.items.report(resolveActor(caller), { ...of, ...body }, key);
  }
}
