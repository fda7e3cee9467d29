import { Body, Controller, Param, Query } from '@nestjs/common';
import { calendarAdminEndpoints, calendarEndpoints } from '@motcua/contracts';
import {
  CalendarQueries,
  EditCalendarDay,
  ImportCalendar,
  SetCalendarYear,
  SetWorkingHours,
} from '@motcua/backend/calendar';
import { resolveActor } from '@motcua/backend/identity';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf, type QueryOf } from '../http/route.js';

const e = { ...calendarEndpoints, ...calendarAdminEndpoints };

/** The working calendar for administrators of the installation. */
@Controller()
@Allow('administration')
export class CalendarAdminController {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly days: EditCalendarDay,
    private readonly imports: ImportCalendar,
    private readonly years: SetCalendarYear,
    private readonly hours: SetWorkingHours,
  ) {}

  @Route(e.overview)
  overview(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.overview>> {
    return this.queries.overview(resolveActor(caller));
  }

  @Route(e.impact)
  async impact(
    @CurrentCaller() caller: Caller,
    @Query({ schema: e.impact.query }) { dates }: QueryOf<typeof e.impact>,
  ): Promise<AnswerOf<typeof e.impact>> {
    return { openDossiers: await this.queries.impact(resolveActor(caller), dates) };
  }

  @Route(e.setDay)
  setDay(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.setDay.params }) { date }: ParamsOf<typeof e.setDay>,
    @Body({ schema: e.setDay.body }) body: BodyOf<typeof e.setDay>,
  ): Promise<AnswerOf<typeof e.setDay>> {
    return this.days.set(resolveActor(caller), date, body);
  }

  @Route(e.removeDay)
  async removeDay(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.removeDay.params }) { date }: ParamsOf<typeof e.removeDay>,
  ): Promise<AnswerOf<typeof e.removeDay>> {
    return { removed: await this.days.remove(resolveActor(caller), date) };
  }

  @Route(e.preview)
  preview(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.preview.body }) body: BodyOf<typeof e.preview>,
  ): Promise<AnswerOf<typeof e.preview>> {
    return this.queries.preview(resolveActor(caller), body);
  }

  @Route(e.importDays)
  importDays(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.importDays.body }) body: BodyOf<typeof e.importDays>,
  ): Promise<AnswerOf<typeof e.importDays>> {
    return this.imports.run(resolveActor(caller), body);
  }

  @Route(e.setYear)
  async setYear(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.setYear.params }) { year }: ParamsOf<typeof e.setYear>,
    @Body({ schema: e.setYear.body }) { complete }: BodyOf<typeof e.setYear>,
  ): Promise<AnswerOf<typeof e.setYear>> {
    await this.years.run(resolveActor(caller), year, complete);
    return this.queries.overview(resolveActor(caller));
  }

  @Route(e.setWorkingHours)
  async setWorkingHours(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.setWorkingHours.body }) { workingHours }: BodyOf<typeof e.setWorkingHours>,
  ): Promise<AnswerOf<typeof e.setWorkingHours>> {
    await this.hours.run(resolveActor(caller), workingHours);
    return this.queries.overview(resolveActor(caller));
  }
}
