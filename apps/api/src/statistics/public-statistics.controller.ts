import { Controller, Query } from '@nestjs/common';
import { statisticsEndpoints as e } from '@motcua/contracts';
import { PublicFigures } from '@motcua/backend/statistics';
import { PublicEndpoint } from '../http/access/allow.js';
import { Route, type AnswerOf, type QueryOf } from '../http/route.js';

/** Figures for everybody. */
@Controller()
export class PublicStatisticsController {
  constructor(private readonly figures: PublicFigures) {}

  @PublicEndpoint()
  @Route(e.levels)
  levels(
    @Query({ schema: e.levels.query }) { year }: QueryOf<typeof e.levels>,
  ): Promise<AnswerOf<typeof e.levels>> {
    return this.figures.levels(year);
  }

  @PublicEndpoint()
  @Route(e.publicSummary)
  summary(
    @Query({ schema: e.publicSummary.query }) { year }: QueryOf<typeof e.publicSummary>,
  ): Promise<AnswerOf<typeof e.publicSummary>> {
    return this.figures.summary(year);
  }
}
