import { Body, Controller, Query } from '@nestjs/common';
import { alertEndpoints as e } from '@motcua/contracts';
import { AdministerAlerts, Interventions } from '@motcua/backend/notifications';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Route, type AnswerOf, type BodyOf, type QueryOf } from '../http/route.js';

/** Who is told of what waits, for administrators; what waits for a head to step in, for heads and managers. */
@Controller()
export class AlertsController {
  constructor(
    private readonly alerts: AdministerAlerts,
    private readonly interventions: Interventions,
  ) {}

  @Allow('administration')
  @Route(e.ladder)
  ladder(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.ladder>> {
    return this.alerts.read(caller);
  }

  @Allow('administration')
  @Route(e.saveLadder)
  saveLadder(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() idempotencyKey: string,
    @Body({ schema: e.saveLadder.body }) body: BodyOf<typeof e.saveLadder>,
  ): Promise<AnswerOf<typeof e.saveLadder>> {
    return this.alerts.save(caller, { ...body, idempotencyKey });
  }

  @Allow('statistics')
  @Route(e.list)
  list(@CurrentCaller() caller: Caller, @Query({ schema: e.list.query }) { kind }: QueryOf<typeof e.list>): Promise<AnswerOf<typeof e.list>> {
    return this.interventions.list(caller, kind);
  }
}
