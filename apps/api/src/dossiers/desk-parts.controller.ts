import { Controller, Query } from '@nestjs/common';
import { deskPartEndpoints } from '@motcua/contracts';
import { DeskParts } from '@motcua/backend/dossiers';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type QueryOf } from '../http/route.js';
import { presentRow } from './dossier-row.presenter.js';

const e = deskPartEndpoints;

/** The page "Nhận hộ, trả hộ": what this desk took in or returns for agencies elsewhere. */
@Controller()
@Allow('desk')
export class DeskPartsController {
  constructor(private readonly parts: DeskParts) {}

  @Route(e.list)
  async list(
    @CurrentCaller() caller: Caller,
    @Query({ schema: e.list.query }) { list }: QueryOf<typeof e.list>,
  ): Promise<AnswerOf<typeof e.list>> {
    const { items, ...page } = await this.parts.list(caller, list);
    return { items: items.map(presentRow), ...page };
  }

  @Route(e.counts)
  async counts(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.counts>> {
    return { counts: await this.parts.counts(caller) };
  }
}
