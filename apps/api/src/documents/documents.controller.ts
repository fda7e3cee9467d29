import { All, Controller, Param, Req, Res } from '@nestjs/common';
import { documentEndpoints } from '@motcua/contracts';
import { CompleteUpload, Uploads } from '@motcua/backend/documents';
import type { Caller } from '@motcua/backend/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type ParamsOf } from '../http/route.js';

/** Files on their way in. The tus protocol answers for itself; everything else is a JSON endpoint. */
@Controller()
export class DocumentsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly completeUpload: CompleteUpload,
  ) {}

  @Allow('account')
  @All(['/api/v1/uploads', '/api/v1/uploads/:uploadId'])
  async upload(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.uploads.handle(caller.accountId, request.raw, reply.raw); // refuses strangers before it writes anything
    reply.hijack();
  }

  @Allow('account')
  @Route(documentEndpoints.complete)
  complete(
    @CurrentCaller() caller: Caller,
    @Param({ schema: documentEndpoints.complete.params })
    { uploadId }: ParamsOf<typeof documentEndpoints.complete>,
  ): Promise<AnswerOf<typeof documentEndpoints.complete>> {
    return this.completeUpload.run(caller.accountId, uploadId);
  }
}
