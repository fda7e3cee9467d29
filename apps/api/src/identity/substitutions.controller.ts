import { Body, Controller, Param } from '@nestjs/common';
import { substitutionEndpoints } from '@motcua/contracts';
import { ArrangeSubstitution, Substitutions } from '@motcua/backend/identity';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf } from '../http/route.js';

const e = substitutionEndpoints;

/** Substitutes for absence with dates. */
@Controller()
@Allow('desk')
export class SubstitutionsController {
  constructor(
    private readonly substitutions: Substitutions,
    private readonly arrangements: ArrangeSubstitution,
  ) {}

  @Route(e.list)
  list(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.list>> {
    return this.substitutions.list(caller);
  }

  @Route(e.arrange)
  arrange(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.arrange.body }) body: BodyOf<typeof e.arrange>,
  ): Promise<AnswerOf<typeof e.arrange>> {
    return this.arrangements.arrange(caller, body);
  }

  @Route(e.end)
  end(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.end.params }) { id }: ParamsOf<typeof e.end>,
  ): Promise<AnswerOf<typeof e.end>> {
    return this.arrangements.end(caller, id);
  }
}
