import { Body, Controller, Param, Query } from '@nestjs/common';
import { agencyEndpoints } from '@motcua/contracts';
import { Agencies, formerCommunesOf, isInForce, resolveActor, SaveAgency } from '@motcua/backend/identity';
import { Clock, type Caller } from '@motcua/backend/platform';
import { localDateOf } from '@motcua/domain';
import { Allow, PublicEndpoint } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf, type QueryOf } from '../http/route.js';
import { presentAgency } from './agency.presenter.js';

const e = agencyEndpoints;

/** The agency tree: for everybody to read, for administrators to change. */
@Controller()
export class AgenciesController {
  constructor(
    private readonly agencies: Agencies,
    private readonly saveAgency: SaveAgency,
    private readonly clock: Clock,
  ) {}

  @PublicEndpoint()
  @Route(e.list)
  async list(
    @Query({ schema: e.list.query }) { kind, history }: QueryOf<typeof e.list>,
  ): Promise<AnswerOf<typeof e.list>> {
    const today = localDateOf(this.clock.now());
    const tree = await this.agencies.tree();
    const asked = tree
      .all()
      .filter((node) => (kind === undefined || node.kind === kind) && (history || isInForce(node, today)));
    return { items: asked.map(presentAgency) };
  }

  @PublicEndpoint()
  @Route(e.formerCommunes)
  async formerCommunes(): Promise<AnswerOf<typeof e.formerCommunes>> {
    const today = localDateOf(this.clock.now());
    const communes = (await this.agencies.tree()).all().filter((node) => node.kind === 'COMMUNE' && isInForce(node, today));
    return { items: formerCommunesOf(new Set(communes.flatMap(({ unitCode }) => unitCode ?? []))) };
  }

  @Allow('administration')
  @Route(e.create)
  async create(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.create.body }) body: BodyOf<typeof e.create>,
  ): Promise<AnswerOf<typeof e.create>> {
    return presentAgency(await this.saveAgency.create(resolveActor(caller), body));
  }

  @Allow('administration')
  @Route(e.change)
  async change(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.change.params }) { id }: ParamsOf<typeof e.change>,
    @Body({ schema: e.change.body }) body: BodyOf<typeof e.change>,
  ): Promise<AnswerOf<typeof e.change>> {
    return presentAgency(await this.saveAgency.change(resolveActor(caller), id, body));
  }
}
