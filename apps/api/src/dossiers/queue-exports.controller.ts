import { Body, Controller, Param, Res } from '@nestjs/common';
import { queueExportEndpoints } from '@motcua/contracts';
import { QueueExports } from '@motcua/backend/dossiers';
import { FileStore, type Caller } from '@motcua/backend/platform';
import type { FastifyReply } from 'fastify';
import { Allow } from '../http/access/allow.js';
import { RateLimit } from '../http/access/rate-limit.guard.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { fileNameOf } from '../http/file-name.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf } from '../http/route.js';

const e = queueExportEndpoints;

/** Queues as workbooks. */
@Controller()
@Allow('desk')
export class QueueExportsController {
  constructor(
    private readonly exports: QueueExports,
    private readonly store: FileStore,
  ) {}

  @RateLimit({ points: 20, perSeconds: 3600, by: 'account' })
  @Route(e.request)
  request(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() idempotencyKey: string,
    @Body({ schema: e.request.body }) body: BodyOf<typeof e.request>,
  ): Promise<AnswerOf<typeof e.request>> {
    return this.exports.request(caller, body, idempotencyKey);
  }

  @Route(e.state)
  state(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.state.params }) { id }: ParamsOf<typeof e.state>,
  ): Promise<AnswerOf<typeof e.state>> {
    return this.exports.state(caller, id);
  }

  @Route(e.file)
  async file(@CurrentCaller() caller: Caller, @Param({ schema: e.file.params }) { id }: ParamsOf<typeof e.file>, @Res() reply: FastifyReply): Promise<void> {
    const { sha256, size, name, mediaType } = await this.exports.file(caller, id);
    reply.headers({
      'content-type': mediaType,
      'content-disposition': `attachment; ${fileNameOf(name)}`,
      'content-length': size,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    reply.send(await this.store.read(sha256));
  }
}
