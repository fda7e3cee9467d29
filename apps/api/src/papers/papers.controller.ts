import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import { paperEndpoints as e } from '@motcua/contracts';
import { OpenSlip, OpenSubmission, TrackingQr } from '@motcua/backend/papers';
import type { Caller } from '@motcua/backend/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, PublicEndpoint } from '../http/access/allow.js';
import { RateLimit } from '../http/access/rate-limit.guard.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type ParamsOf, type QueryOf } from '../http/route.js';
import { FileAnswers } from './file-answers.js';

/** Slips, copies of submissions and the QR of the tracking page. */
@Controller()
export class PapersController {
  constructor(
    private readonly slips: OpenSlip,
    private readonly submissions: OpenSubmission,
    private readonly qrs: TrackingQr,
    private readonly answers: FileAnswers,
  ) {}

  @Allow('own-dossiers', 'desk')
  @Route(e.paper)
  paper(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.paper.params }) { id }: ParamsOf<typeof e.paper>,
  ): Promise<AnswerOf<typeof e.paper>> {
    return this.slips.state(caller, id);
  }

  @Allow('own-dossiers', 'desk')
  @Route(e.pdf)
  async pdf(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.pdf.params }) { id }: ParamsOf<typeof e.pdf>,
    @Query({ schema: e.pdf.query }) { print }: QueryOf<typeof e.pdf>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const document = await this.slips.pdf(caller, id, { print });
    await this.answers.send({ request, reply }, document, { shown: true });
  }

  @Allow('own-dossiers', 'desk')
  @Route(e.submissionPdf)
  async submissionPdf(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.submissionPdf.params }) { code }: ParamsOf<typeof e.submissionPdf>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const document = await this.submissions.pdf(caller, code);
    await this.answers.send({ request, reply }, document, { shown: true });
  }

  @PublicEndpoint()
  @RateLimit({ points: 60, perSeconds: 60, by: 'address' })
  @Route(e.qr)
  async qr(@Param({ schema: e.qr.params }) { code }: ParamsOf<typeof e.qr>, @Res() reply: FastifyReply): Promise<void> {
    const picture = await this.qrs.svg(code);
    reply.headers({ 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'public, max-age=86400' }).send(picture);
  }
}
