import { Controller, Query } from '@nestjs/common';
import { agencyStepEndpoints } from '@motcua/contracts';
import { AgencySteps } from '@motcua/backend/dossiers';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type QueryOf } from '../http/route.js';
import { presentListedStep } from './agency-step.presenter.js';

const e = agencyStepEndpoints;

/** The page "Phối hợp": what other agencies ask, and what is asked of them. The acts themselves are acts on the dossier. */
@Controller()
@Allow('desk')
export class AgencyStepsController {
  constructor(private readonly steps: AgencySteps) {}

  @Route(e.list)
  async list(
    @CurrentCaller() caller: Caller,
    @Query({ schema: e.list.query }) { list }: QueryOf<typeof e.list>,
  ): Promise<AnswerOf<typeof e.list>> {
    const { items, ...page } = await this.steps.list(caller, list);
    return { items: items.map(presentListedStep), ...page };
  }

  @Route(e.counts)
  async counts(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.counts>> {
    return { counts: await this.steps.counts(caller) };
  }
}
