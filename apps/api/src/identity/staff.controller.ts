import { Body, Controller, Param, Query } from '@nestjs/common';
import { identityEndpoints } from '@motcua/contracts';
import {
  ChangeStaff,
  CreateStaff,
  MakePasswordLink,
  resolveActor,
  SetStaffActive,
  StaffQueries,
  type OneTimeLink,
} from '@motcua/backend/identity';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf, type QueryOf } from '../http/route.js';

const e = identityEndpoints;

const presentLink = ({ path, expiresAt }: OneTimeLink) => ({ path, expiresAt: expiresAt.toISOString() });

/** Staff accounts and their roles, for administrators; what each of them reaches is judged by the use cases. */
@Controller()
@Allow('administration')
export class StaffController {
  constructor(
    private readonly queries: StaffQueries,
    private readonly creations: CreateStaff,
    private readonly changes: ChangeStaff,
    private readonly activations: SetStaffActive,
    private readonly links: MakePasswordLink,
  ) {}

  @Route(e.staff)
  async list(
    @CurrentCaller() caller: Caller,
    @Query({ schema: e.staff.query }) query: QueryOf<typeof e.staff>,
  ): Promise<AnswerOf<typeof e.staff>> {
    return { items: await this.queries.list(resolveActor(caller), query) };
  }

  @Route(e.createStaff)
  async create(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.createStaff.body }) body: BodyOf<typeof e.createStaff>,
  ): Promise<AnswerOf<typeof e.createStaff>> {
    const { account, setPassword } = await this.creations.run(resolveActor(caller), body);
    return { ...account, setPassword: presentLink(setPassword) };
  }

  @Route(e.changeStaff)
  change(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.changeStaff.params }) { id }: ParamsOf<typeof e.changeStaff>,
    @Body({ schema: e.changeStaff.body }) body: BodyOf<typeof e.changeStaff>,
  ): Promise<AnswerOf<typeof e.changeStaff>> {
    return this.changes.run(resolveActor(caller), id, body);
  }

  @Route(e.setStaffActive)
  setActive(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.setStaffActive.params }) { id }: ParamsOf<typeof e.setStaffActive>,
    @Body({ schema: e.setStaffActive.body }) { active }: BodyOf<typeof e.setStaffActive>,
  ): Promise<AnswerOf<typeof e.setStaffActive>> {
    return this.activations.run(resolveActor(caller), id, active);
  }

  @Route(e.staffPasswordLink)
  async passwordLink(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.staffPasswordLink.params }) { id }: ParamsOf<typeof e.staffPasswordLink>,
  ): Promise<AnswerOf<typeof e.staffPasswordLink>> {
    return presentLink(await this.links.run(resolveActor(caller), id));
  }
}
