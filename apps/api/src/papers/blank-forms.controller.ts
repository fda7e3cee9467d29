import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import { formEndpoints as e } from '@motcua/contracts';
import { OpenBlankForm, ProcedureQr } from '@motcua/backend/papers';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicEndpoint } from '../http/access/allow.js';
import { RateLimit } from '../http/access/rate-limit.guard.js';
import { Route, type ParamsOf, type QueryOf } from '../http/route.js';

/** What is printed of a procedure, for everybody: forms to be filled by hand, and the QR of its page. */
@Controller()
export class BlankFormsController {
  constructor(
    private readonly blanks: OpenBlankForm,
    private readonly qrs: ProcedureQr,
  ) {}

  @PublicEndpoint()
  @RateLimit({ points: 120, perSeconds: 60, by: 'address' })
  @Route(e.qr)
  async qr(
    @Param({ schema: e.qr.params }) { code }: ParamsOf<typeof e.qr>,
    @Query({ schema: e.qr.query }) { key }: QueryOf<typeof e.qr>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const picture = await this.qrs.svg(code, key);
    reply.headers({ 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'public, max-age=86400' }).send(picture);
  }

  @PublicEndpoint()
  @RateLimit({ points: 60, perSeconds: 60, by: 'address' })
  @Route(e.blank)
  async blank(
    @Param({ schema: e.blank.params }) { code, no, key }: ParamsOf<typeof e.blank>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, bytes, sha256 } = await this.blanks.pdf(code, no, key);
    const etag = `"${sha256}"`;
    reply.headers({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=86400',
      etag,
    });
    if (request.headers['if-none-match'] === etag) await reply.code(304).send();
    else await reply.send(bytes);
  }
}
