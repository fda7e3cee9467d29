import { Body, Controller, Param } from '@nestjs/common';
import { boardEndpoints, labelEndpoints, savedQueryEndpoints } from '@motcua/contracts';
import { Boards, Labels, SavedQueries } from '@motcua/backend/dossiers';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf } from '../http/route.js';
import { presentRow } from './dossier-row.presenter.js';

const e = savedQueryEndpoints;

/** How officers look at their queues, the queues they made themselves, and the board of a head. */
@Controller()
@Allow('desk')
export class InboxController {
  constructor(
    private readonly queries: SavedQueries,
    private readonly boards: Boards,
    private readonly labels: Labels,
  ) {}

  @Route(labelEndpoints.labels)
  async listLabels(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof labelEndpoints.labels>> {
    return { items: await this.labels.list(caller) };
  }

  @Route(labelEndpoints.saveLabel)
  saveLabel(
    @CurrentCaller() caller: Caller,
    @Param({ schema: labelEndpoints.saveLabel.params }) { id }: ParamsOf<typeof labelEndpoints.saveLabel>,
    @Body({ schema: labelEndpoints.saveLabel.body }) body: BodyOf<typeof labelEndpoints.saveLabel>,
  ): Promise<AnswerOf<typeof labelEndpoints.saveLabel>> {
    return this.labels.save(caller, { id, ...body });
  }

  @Route(boardEndpoints.board)
  async board(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof boardEndpoints.board>> {
    const { unassigned, columns, asOf } = await this.boards.read(caller);
    return { unassigned: unassigned.map(presentRow), columns: columns.map((column) => ({ ...column, cards: column.cards.map(presentRow) })), asOf };
  }

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
