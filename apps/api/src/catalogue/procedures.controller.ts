import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import { catalogueEndpoints } from '@motcua/contracts';
import { Catalogue, ProcedureSearch, YearFiguresReader } from '@motcua/backend/catalogue';
import { Clock } from '@motcua/backend/platform';
import { localDateOf } from '@motcua/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicEndpoint } from '../http/access/allow.js';
import { Route, type AnswerOf, type ParamsOf, type QueryOf } from '../http/route.js';
import { presentProcedure } from './procedure.presenter.js';
import { PublicAnswers } from './public-answers.js';

const e = catalogueEndpoints;

/** The catalogue of procedures, for everybody. */
@Controller()
export class ProceduresController {
  constructor(
    private readonly search: ProcedureSearch,
    private readonly catalogue: Catalogue,
    private readonly figures: YearFiguresReader,
    private readonly answers: PublicAnswers,
    private readonly clock: Clock,
  ) {}

  @PublicEndpoint()
  @Route(e.list)
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query({ schema: e.list.query }) query: QueryOf<typeof e.list>): Promise<void> {
    const find = (): Promise<AnswerOf<typeof e.list>> => this.search.search(query);
    return this.answers.sendKept({ request, reply }, await this.search.stamp(), find);
  }

  @PublicEndpoint()
  @Route(e.fields)
  async fields(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const answer: AnswerOf<typeof e.fields> = { items: [...(await this.search.fields())] };
    await this.answers.send({ request, reply }, answer);
  }

  @PublicEndpoint()
  @Route(e.detail)
  async detail(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param({ schema: e.detail.params }) { code }: ParamsOf<typeof e.detail>): Promise<void> {
    const today = localDateOf(this.clock.now());
    const procedure = await this.catalogue.getByCode(code);
    const thisYear = await this.figures.ofProcedure(procedure.procedureId, Number(today.slice(0, 4)));
    const answer: AnswerOf<typeof e.detail> = presentProcedure(procedure, thisYear, today);
    await this.answers.send({ request, reply }, answer);
  }

  @PublicEndpoint()
  @Route(e.agencies)
  async agencies(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param({ schema: e.agencies.params }) { code }: ParamsOf<typeof e.agencies>): Promise<void> {
    const answer: AnswerOf<typeof e.agencies> = { items: await this.catalogue.listOffering(await this.catalogue.getByCode(code)) };
    await this.answers.send({ request, reply }, answer);
  }
}
