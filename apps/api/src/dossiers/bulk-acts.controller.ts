import { Body, Controller, Param } from '@nestjs/common';
import { bulkEndpoints } from '@motcua/contracts';
import { BulkActs } from '@motcua/backend/dossiers';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf } from '../http/route.js';

const e = bulkEndpoints;

/** One act on many dossiers. */
@Controller()
@Allow('desk')
export class BulkActsController {
  constructor(private readonly bulkActs: BulkActs) {}

  @Route(e.bulkAct)
  async act(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() idempotencyKey: string,
    @Body({ schema: e.bulkAct.body }) body: BodyOf<typeof e.bulkAct>,
  ): Promise<AnswerOf<typeof e.bulkAct>> {
    return { results: await this.bulkActs.run(caller, { ...body, idempotencyKey }) };
  }

  @Route(e.bulkProgress)
  progress(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.bulkProgress.params }) { key }: ParamsOf<typeof e.bulkProgress>,
  ): Promise<AnswerOf<typeof e.bulkProgress>> {
    return this.bulkActs.progress(caller, key);
  }
}
