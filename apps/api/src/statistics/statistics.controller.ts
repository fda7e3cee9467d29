import { Controller, Query, Res } from '@nestjs/common';
import { statisticsEndpoints as e } from '@motcua/contracts';
import type { Caller } from '@motcua/backend/platform';
import { Breakdowns, DossiersBehindFigures, Figures } from '@motcua/backend/statistics';
import type { FastifyReply } from 'fastify';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type QueryOf } from '../http/route.js';
import { csvOf } from './breakdown-csv.presenter.js';

/** Figures within the agencies of the caller. */
@Controller()
@Allow('statistics')
export class StatisticsController {
  constructor(
    private readonly figures: Figures,
    private readonly breakdowns: Breakdowns,
    private readonly behindFigures: DossiersBehindFigures,
  ) {}

  @Route(e.overview)
  overview(
    @CurrentCaller() caller: Caller,
    @Query({ schema: e.overview.query }) query: QueryOf<typeof e.overview>,
  ): Promise<AnswerOf<typeof e.overview>> {
    return this.figures.overview(query, caller);
  }

  @Route(e.breakdown)
  breakdown(
    @CurrentCaller() caller: Caller,
    @Query({ schema: e.breakdown.query }) query: QueryOf<typeof e.breakdown>,
  ): Promise<AnswerOf<typeof e.breakdown>> {
    return this.breakdowns.rows(query, caller);
  }

  @Route(e.behind)
  async behind(
    @CurrentCaller() caller: Caller,
    @Query({ schema: e.behind.query }) query: QueryOf<typeof e.behind>,
  ): Promise<AnswerOf<typeof e.behind>> {
    const page = await this.behindFigures.page(query, caller);
    const items = page.items.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      dueAt: row.dueAt?.toISOString() ?? null,
    }));
    return { ...page, items };
  }

  @Route(e.csv)
  async csv(
    @CurrentCaller() caller: Caller,
    @Query({ schema: e.csv.query }) query: QueryOf<typeof e.csv>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const answer = await this.breakdowns.rows(query, caller);
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="thong-ke-${query.by}.csv"`);
    return csvOf(answer, query.by);
  }
}
