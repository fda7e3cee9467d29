import { Body, Controller } from '@nestjs/common';
import { notificationEndpoints as e } from '@motcua/contracts';
import { Notices } from '@motcua/backend/notifications';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type BodyOf } from '../http/route.js';

/** The bell of whoever is signed in. */
@Controller()
@Allow('account')
export class NoticesController {
  constructor(private readonly notices: Notices) {}

  @Route(e.notices)
  list(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.notices>> {
    return this.notices.list(caller);
  }

  @Route(e.markRead)
  async markRead(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.markRead.body }) { ids }: BodyOf<typeof e.markRead>,
  ): Promise<AnswerOf<typeof e.markRead>> {
    await this.notices.markRead(caller, ids);
    return { done: true };
  }
}
