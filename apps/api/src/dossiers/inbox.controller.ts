import { Body, Controller, Param } from '@nestjs/common';
import { savedQueryEndpoints } from '@motcua/contracts';
import { SavedQueries } from '@motcua/backend/dossiers';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf } from '../http/route.js';

const e = savedQueryEndpoints;

/** How officers look at their queues, and the queues they made themselves. */
@Controller()
@Allow('desk')
export class InboxController {
  constructor(private readonly queries: SavedQueries) {}

  @Route(e.inbox)
  inbox(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.inbox>> {
    return this.queries.inbox(caller);
  }

  @Route(e.saveView)
  async saveView(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.saveView.params }) { queue }: ParamsOf<typeof e.saveView>,
    @Body({ schema: e.saveView.body }) { view }: BodyOf<typeof e.saveView>,
  ): Promise<AnswerOf<typeof e.saveView>> {
    await this.queries.saveView(caller, queue, view);
    return { done: true };
  }

  @Route(e.saveQuery)
  saveQuery(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.saveQuery.params }) { id }: ParamsOf<typeof e.saveQuery>,
    @Body({ schema: e.saveQuery.body }) body: BodyOf<typeof e.saveQuery>,
  ): Promise<AnswerOf<typeof e.saveQuery>> {
    return this.queries.save(caller, { id, ...body });
  }

  @Route(e.deleteQuery)
  async deleteQuery(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.deleteQuery.params }) { id }: ParamsOf<typeof e.deleteQuery>,
  ): Promise<AnswerOf<typeof e.deleteQuery>> {
    await this.queries.remove(caller, id);
    return { done: true };
  }

  @Route(e.arrangeQueries)
  async arrange(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.arrangeQueries.body }) { places }: BodyOf<typeof e.arrangeQueries>,
  ): Promise<AnswerOf<typeof e.arrangeQueries>> {
    await this.queries.arrange(caller, places);
    return { done: true };
  }
}
