import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import { templateEndpoints as e } from '@motcua/contracts';
import { TemplateFiles } from '@motcua/backend/catalogue';
import { resolveActor } from '@motcua/backend/identity';
import type { Caller } from '@motcua/backend/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, PublicEndpoint } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { RateLimit } from '../http/access/rate-limit.guard.js';
import { fileNameOf } from '../http/file-name.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf } from '../http/route.js';

/** Forms to download beside the papers: kept by the catalogue office, open to everybody. */
@Controller()
export class TemplateFilesController {
  constructor(private readonly templates: TemplateFiles) {}

  @Allow('catalogue.manage')
  @Route(e.upload)
  upload(@CurrentCaller() caller: Caller, @Body({ schema: e.upload.body }) body: BodyOf<typeof e.upload>): Promise<AnswerOf<typeof e.upload>> {
    return this.templates.keep(resolveActor(caller), body);
  }

  @PublicEndpoint()
  @RateLimit({ points: 120, perSeconds: 60, by: 'address' })
  @Route(e.file)
  async file(
    @Param({ schema: e.file.params }) { sha256 }: ParamsOf<typeof e.file>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, mediaType, content } = await this.templates.get(sha256);
    const etag = `"${sha256}"`;
    reply.headers({
      'content-type': mediaType,
      'content-disposition': `attachment; ${fileNameOf(name)}`,
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      etag,
    });
    if (request.headers['if-none-match'] === etag) await reply.code(304).send();
    else await reply.send(content);
  }
}
