import { Controller, Query } from '@nestjs/common';
import { calendarEndpoints } from '@motcua/contracts';
import { CalendarQueries } from '@motcua/backend/calendar';
import { PublicEndpoint } from '../http/access/allow.js';
import { Route, type AnswerOf, type QueryOf } from '../http/route.js';

const e = calendarEndpoints;

/** The working calendar for everybody. */
@Controller()
export class CalendarController {
  constructor(private readonly queries: CalendarQueries) {}

  @PublicEndpoint()
  @Route(e.year)
  year(@Query({ schema: e.year.query }) query: QueryOf<typeof e.year>): Promise<AnswerOf<typeof e.year>> {
    return this.queries.year(query);
  }

  @PublicEndpoint()
  @Route(e.deadline)
  deadline(
    @Query({ schema: e.deadline.query }) query: QueryOf<typeof e.deadline>,
  ): Promise<AnswerOf<typeof e.deadline>> {
    return this.queries.deadline(query);
  }
}
