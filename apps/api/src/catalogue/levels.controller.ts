import { Body, Controller, Query } from '@nestjs/common';
import { levelEndpoints as e } from '@motcua/contracts';
import { ChangeLevels, LevelCandidates } from '@motcua/backend/catalogue';
import { resolveActor } from '@motcua/backend/identity';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type BodyOf, type QueryOf } from '../http/route.js';

/** Levels in force of single agencies, for the catalogue office. */
@Controller()
@Allow('catalogue.manage')
export class LevelsController {
  constructor(
    private readonly levels: ChangeLevels,
    private readonly upgrades: LevelCandidates,
  ) {}

  @Route(e.candidates)
  async candidates(
    @Query({ schema: e.candidates.query }) { year, sharePercent }: QueryOf<typeof e.candidates>,
  ): Promise<AnswerOf<typeof e.candidates>> {
    return { items: await this.upgrades.list(year, sharePercent) };
  }

  @Route(e.history)
  async history(@Query({ schema: e.history.query }) { procedure }: QueryOf<typeof e.history>): Promise<AnswerOf<typeof e.history>> {
    return { items: await this.levels.history(procedure) };
  }

  @Route(e.preview)
  async preview(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.preview.body }) body: BodyOf<typeof e.preview>,
  ): Promise<AnswerOf<typeof e.preview>> {
    return { items: await this.levels.preview(resolveActor(caller), body) };
  }

  @Route(e.change)
  change(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.change.body }) body: BodyOf<typeof e.change>,
  ): Promise<AnswerOf<typeof e.change>> {
    return this.levels.change(resolveActor(caller), body);
  }
}
