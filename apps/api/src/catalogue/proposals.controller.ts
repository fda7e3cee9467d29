import { Body, Controller, Param, Query } from '@nestjs/common';
import { proposalEndpoints as e } from '@motcua/contracts';
import { ProposeImport, ReviewProposals } from '@motcua/backend/catalogue';
import { resolveActor } from '@motcua/backend/identity';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf, type QueryOf } from '../http/route.js';

/** What national files would change, for the catalogue office. */
@Controller()
@Allow('catalogue.manage')
export class ProposalsController {
  constructor(
    private readonly proposing: ProposeImport,
    private readonly reviews: ReviewProposals,
  ) {}

  @Route(e.list)
  list(@Query({ schema: e.list.query }) query: QueryOf<typeof e.list>): Promise<AnswerOf<typeof e.list>> {
    return this.reviews.list(query);
  }

  @Route(e.read)
  read(@Param({ schema: e.read.params }) { id }: ParamsOf<typeof e.read>): Promise<AnswerOf<typeof e.read>> {
    return this.reviews.read(id);
  }

  @Route(e.propose)
  propose(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.propose.body }) body: BodyOf<typeof e.propose>,
  ): Promise<AnswerOf<typeof e.propose>> {
    return this.proposing.fromText(resolveActor(caller), body);
  }

  @Route(e.decide)
  decide(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.decide.params }) { id }: ParamsOf<typeof e.decide>,
    @Body({ schema: e.decide.body }) { accepted }: BodyOf<typeof e.decide>,
  ): Promise<AnswerOf<typeof e.decide>> {
    return this.reviews.decide(resolveActor(caller), id, accepted);
  }
}
