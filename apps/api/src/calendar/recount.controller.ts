import { Body, Controller } from '@nestjs/common';
import { calendarAdminEndpoints as e } from '@motcua/contracts';
import { RecountDue } from '@motcua/backend/dossiers';
import { resolveActor } from '@motcua/backend/identity';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type BodyOf } from '../http/route.js';

/** The explicit run that moves due moments after a change of the calendar. */
@Controller()
@Allow('administration')
export class RecountController {
  constructor(private readonly recount: RecountDue) {}

  @Route(e.recountPreview)
  preview(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.recountPreview>> {
    return this.recount.preview(resolveActor(caller));
  }

  @Route(e.recount)
  run(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.recount.body }) { after }: BodyOf<typeof e.recount>,
  ): Promise<AnswerOf<typeof e.recount>> {
    return this.recount.run(resolveActor(caller), after);
  }
}
