import { Controller, Query } from '@nestjs/common';
import { notificationEndpoints as e } from '@motcua/contracts';
import { DemoMailbox } from '@motcua/backend/notifications';
import { PublicEndpoint } from '../http/access/allow.js';
import { Route, type AnswerOf, type QueryOf } from '../http/route.js';

/** The mailbox of the demo, open to whoever tries the demo; elsewhere it does not exist. */
@Controller()
export class DemoMailboxController {
  constructor(private readonly mailbox: DemoMailbox) {}

  @PublicEndpoint()
  @Route(e.demoMailbox)
  async list(@Query({ schema: e.demoMailbox.query }) { q }: QueryOf<typeof e.demoMailbox>): Promise<AnswerOf<typeof e.demoMailbox>> {
    return { items: await this.mailbox.list(q) };
  }
}
