import { Body, Controller } from '@nestjs/common';
import { dossierEndpoints } from '@motcua/contracts';
import { DossierQueries, HandOver, Holders, Queues, TakeInDossier } from '@motcua/backend/dossiers';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Route, type AnswerOf, type BodyOf } from '../http/route.js';
import { presentRow } from './dossier-row.presenter.js';

const e = dossierEndpoints;

/** The desk: queues, intake, and the work of a head. */
@Controller()
@Allow('desk')
export class DeskController {
  constructor(
    private readonly queues: Queues,
    private readonly intakes: TakeInDossier,
    private readonly queries: DossierQueries,
    private readonly holders: Holders,
    private readonly handOvers: HandOver,
  ) {}

  @Route(e.queue)
  async queue(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.queue.body }) query: BodyOf<typeof e.queue>,
  ): Promise<AnswerOf<typeof e.queue>> {
    const { items, ...page } = await this.queues.page(caller, query);
    return { items: items.map(presentRow), ...page };
  }

  @Route(e.counts)
  counts(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.counts>> {
    return this.queues.counts(caller);
  }

  @Route(e.intake)
  takeIn(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() idempotencyKey: string,
    @Body({ schema: e.intake.body }) request: BodyOf<typeof e.intake>,
  ): Promise<AnswerOf<typeof e.intake>> {
    return this.intakes.run(caller, { request, idempotencyKey });
  }

  @Route(e.duplicates)
  async duplicates(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.duplicates.body }) body: BodyOf<typeof e.duplicates>,
  ): Promise<AnswerOf<typeof e.duplicates>> {
    const rows = await this.queries.duplicates(caller, body);
    return { items: rows.map(presentRow) };
  }

  @Route(e.findPerson)
  async findPerson(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.findPerson.body }) { personalId }: BodyOf<typeof e.findPerson>,
  ): Promise<AnswerOf<typeof e.findPerson>> {
    return { person: await this.queries.findPerson(caller, personalId) };
  }

  @Route(e.holders)
  async listHolders(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.holders>> {
    return { items: await this.holders.list(caller) };
  }

  @Route(e.handOvers)
  async listHandOvers(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.handOvers>> {
    const records = await this.handOvers.list(caller);
    return { items: records.map((record) => ({ ...record, at: record.at.toISOString() })) };
  }

  @Route(e.handOver)
  handOver(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.handOver.body }) body: BodyOf<typeof e.handOver>,
  ): Promise<AnswerOf<typeof e.handOver>> {
    return this.handOvers.run(caller, body);
  }
}
