import { Controller, Query } from '@nestjs/common';
import { registerEndpoints as e } from '@motcua/contracts';
import { ProcedureRegister } from '@motcua/backend/catalogue';
import { Allow } from '../http/access/allow.js';
import { Route, type AnswerOf, type QueryOf } from '../http/route.js';

/** Every procedure in any state, for the catalogue office. */
@Controller()
@Allow('catalogue.manage')
export class RegisterController {
  constructor(private readonly register: ProcedureRegister) {}

  @Route(e.list)
  list(@Query({ schema: e.list.query }) query: QueryOf<typeof e.list>): Promise<AnswerOf<typeof e.list>> {
    return this.register.list(query);
  }

  @Route(e.fields)
  async fields(): Promise<AnswerOf<typeof e.fields>> {
    return { items: await this.register.fields() };
  }
}
