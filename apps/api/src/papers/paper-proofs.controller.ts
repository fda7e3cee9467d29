import { Controller, Param, Res } from '@nestjs/common';
import { paperEndpoints as e } from '@motcua/contracts';
import { CheckPaper, OpenControlSlip } from '@motcua/backend/papers';
import type { Caller } from '@motcua/backend/platform';
import type { FastifyReply } from 'fastify';
import { Allow, PublicEndpoint } from '../http/access/allow.js';
import { RateLimit } from '../http/access/rate-limit.guard.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type ParamsOf } from '../http/route.js';

/** What proves something: the check of a slip, and the control slip of a dossier. */
@Controller()
export class PaperProofsController {
  constructor(
    private readonly checks: CheckPaper,
    private readonly controlSlips: OpenControlSlip,
  ) {}

  /** Enough for a clerk with a pile of slips, too little to walk through numbers. */
  @PublicEndpoint()
  @RateLimit({ points: 30, perSeconds: 60, by: 'address' })
  @Route(e.check)
  async check(@Param({ schema: e.check.params }) { code }: ParamsOf<typeof e.check>): Promise<AnswerOf<typeof e.check>> {
    return { papers: await this.checks.find(code) };
  }

  @Allow('desk')
  @Route(e.controlSlip)
  async controlSlip(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.controlSlip.params }) { code }: ParamsOf<typeof e.controlSlip>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, bytes } = await this.controlSlips.pdf(caller, code);
    await reply
      .headers({
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${name}"`,
        'cache-control': 'private, no-store',
      })
      .send(bytes);
  }
}
