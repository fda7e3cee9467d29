import { Body, Controller, Param, Query } from '@nestjs/common';
import { fileOrderEndpoints as e } from '@motcua/contracts';
import { IssuedSlips, OrderFile, OrderRights } from '@motcua/backend/papers';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { RateLimit } from '../http/access/rate-limit.guard.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf, type QueryOf } from '../http/route.js';

/** Files made in the background: slips merged for printing, registers. */
@Controller()
export class FileOrdersController {
  constructor(
    private readonly issued: IssuedSlips,
    private readonly orders: OrderFile,
    private readonly rights: OrderRights,
  ) {}

  @Allow('desk')
  @Route(e.issued)
  slips(
    @CurrentCaller() caller: Caller,
    @Query({ schema: e.issued.query }) query: QueryOf<typeof e.issued>,
  ): Promise<AnswerOf<typeof e.issued>> {
    return this.issued.list(caller, query);
  }

  @Allow('statistics')
  @Route(e.registerAgencies)
  async agencies(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.registerAgencies>> {
    return { items: await this.rights.registerAgencies(caller) };
  }

  @Allow('desk', 'statistics')
  @RateLimit({ points: 20, perSeconds: 60, by: 'account' })
  @Route(e.order)
  order(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: e.order.body }) wish: BodyOf<typeof e.order>,
  ): Promise<AnswerOf<typeof e.order>> {
    return this.orders.run(caller, { wish, key });
  }

  @Allow('desk', 'statistics')
  @Route(e.state)
  state(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.state.params }) { id }: ParamsOf<typeof e.state>,
  ): Promise<AnswerOf<typeof e.state>> {
    return this.orders.state(caller, id);
  }
}
