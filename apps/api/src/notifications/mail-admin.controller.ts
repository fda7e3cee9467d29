import { Body, Controller } from '@nestjs/common';
import { notificationEndpoints as e } from '@motcua/contracts';
import { AdministerMail } from '@motcua/backend/notifications';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { RateLimit } from '../http/access/rate-limit.guard.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type BodyOf } from '../http/route.js';

/** How mail is sent, for administrators of the installation. */
@Controller()
@Allow('administration')
export class MailAdminController {
  constructor(private readonly mail: AdministerMail) {}

  @Route(e.mailSettings)
  settings(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.mailSettings>> {
    return this.mail.read(caller);
  }

  @Route(e.saveMailSettings)
  save(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.saveMailSettings.body }) body: BodyOf<typeof e.saveMailSettings>,
  ): Promise<AnswerOf<typeof e.saveMailSettings>> {
    return this.mail.save(caller, body);
  }

  @RateLimit({ points: 10, perSeconds: 60, by: 'account' })
  @Route(e.testMail)
  test(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.testMail.body }) { to }: BodyOf<typeof e.testMail>,
  ): Promise<AnswerOf<typeof e.testMail>> {
    return this.mail.test(caller, to);
  }
}
