import { Body, Controller, Param } from '@nestjs/common';
import { reusableTextEndpoints } from '@motcua/contracts';
import { ReusableTexts } from '@motcua/backend/dossiers';
import type { Caller } from '@motcua/backend/platform';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf } from '../http/route.js';

const e = reusableTextEndpoints;

/** Texts to be taken into what is written to citizens. */
@Controller()
@Allow('desk')
export class ReusableTextsController {
  constructor(private readonly texts: ReusableTexts) {}

  @Route(e.texts)
  async list(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.texts>> {
    return { items: await this.texts.list(caller) };
  }

  @Route(e.save)
  save(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.save.params }) { id }: ParamsOf<typeof e.save>,
    @Body({ schema: e.save.body }) body: BodyOf<typeof e.save>,
  ): Promise<AnswerOf<typeof e.save>> {
    return this.texts.save(caller, { id, ...body });
  }

  @Route(e.remove)
  async remove(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.remove.params }) { id }: ParamsOf<typeof e.remove>,
  ): Promise<AnswerOf<typeof e.remove>> {
    await this.texts.remove(caller, id);
    return { done: true };
  }
}
