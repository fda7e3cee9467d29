import { Body, Controller, Param } from '@nestjs/common';
import { dossierEndpoints } from '@motcua/contracts';
import { ApplyAct, Colleagues, DossierQueries, OpenDossier, Presence } from '@motcua/backend/dossiers';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf } from '../http/route.js';
import { presentDetail } from './dossier-detail.presenter.js';
import { presentRow } from './dossier-row.presenter.js';

const e = dossierEndpoints;

/** One dossier, for its owner and for officers: who may do what is judged by the domain with the dossier in hand. */
@Controller()
export class DossiersController {
  constructor(
    private readonly dossiers: OpenDossier,
    private readonly acts: ApplyAct,
    private readonly queries: DossierQueries,
    private readonly presence: Presence,
    private readonly others: Colleagues,
  ) {}

  @Allow('own-dossiers')
  @Route(e.mine)
  async mine(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.mine>> {
    const rows = await this.queries.mine(caller);
    return { items: rows.map((row) => ({ ...presentRow(row), labelIds: [] })) };
  }

  @Allow('dossier.act')
  @Route(e.detail)
  async detail(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.detail.params }) { code }: ParamsOf<typeof e.detail>,
  ): Promise<AnswerOf<typeof e.detail>> {
    return presentDetail(await this.dossiers.open(caller, code));
  }

  @Allow('dossier.act')
  @Route(e.act)
  async act(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() idempotencyKey: string,
    @Param({ schema: e.act.params }) { code }: ParamsOf<typeof e.act>,
    @Body({ schema: e.act.body }) body: BodyOf<typeof e.act>,
  ): Promise<AnswerOf<typeof e.act>> {
    const { version, seq } = await this.acts.run(caller, { code, idempotencyKey, ...body });
    const opened = await this.dossiers.readAfterAct(caller, code);
    return { version, seq, dossier: opened && presentDetail(opened) };
  }

  @Allow('desk')
  @Route(e.colleagues)
  async colleagues(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.colleagues.params }) { code }: ParamsOf<typeof e.colleagues>,
  ): Promise<AnswerOf<typeof e.colleagues>> {
    return { items: await this.others.list(caller, code) };
  }

  @Allow('desk')
  @Route(e.presence)
  async tellPresence(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.presence.params }) { code }: ParamsOf<typeof e.presence>,
  ): Promise<AnswerOf<typeof e.presence>> {
    return { others: await this.presence.tell(caller, code) };
  }
}
