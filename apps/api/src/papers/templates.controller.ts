import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { paperTemplateEndpoints as e } from '@motcua/contracts';
import { ReadTemplates, WriteTemplates } from '@motcua/backend/papers';
import type { Caller } from '@motcua/backend/platform';
import type { FastifyReply } from 'fastify';
import { Allow } from '../http/access/allow.js';
import { RateLimit } from '../http/access/rate-limit.guard.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf, type QueryOf } from '../http/route.js';

/** Words of the seven forms, for administrators. */
@Controller()
@Allow('administration')
export class TemplatesController {
  constructor(
    private readonly readers: ReadTemplates,
    private readonly writers: WriteTemplates,
  ) {}

  @Route(e.list)
  async list(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.list>> {
    return { items: await this.readers.list(caller) };
  }

  @Route(e.read)
  read(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.read.params }) { kind }: ParamsOf<typeof e.read>,
  ): Promise<AnswerOf<typeof e.read>> {
    return this.readers.read(caller, kind);
  }

  @Route(e.save)
  save(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() idempotencyKey: string,
    @Param({ schema: e.save.params }) { kind }: ParamsOf<typeof e.save>,
    @Body({ schema: e.save.body }) { revision, template }: BodyOf<typeof e.save>,
  ): Promise<AnswerOf<typeof e.save>> {
    return this.writers.save(caller, { kind, revision, idempotencyKey }, template);
  }

  @Route(e.restore)
  restore(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() idempotencyKey: string,
    @Param({ schema: e.restore.params }) { kind }: ParamsOf<typeof e.restore>,
    @Body({ schema: e.restore.body }) { revision, versionNo }: BodyOf<typeof e.restore>,
  ): Promise<AnswerOf<typeof e.restore>> {
    return this.writers.restore(caller, { kind, revision, idempotencyKey }, versionNo);
  }

  @Route(e.publish)
  publish(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() idempotencyKey: string,
    @Param({ schema: e.publish.params }) { kind }: ParamsOf<typeof e.publish>,
    @Body({ schema: e.publish.body }) { revision, validFrom }: BodyOf<typeof e.publish>,
  ): Promise<AnswerOf<typeof e.publish>> {
    return this.writers.publish(caller, { kind, revision, idempotencyKey }, validFrom);
  }

  @RateLimit({ points: 120, perSeconds: 60, by: 'account' })
  @Route(e.preview)
  async preview(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.preview.params }) { kind }: ParamsOf<typeof e.preview>,
    @Query({ schema: e.preview.query }) { version }: QueryOf<typeof e.preview>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = await this.readers.preview(caller, { kind, version });
    await reply
      .headers({
        'content-type': 'application/pdf',
        'content-disposition': 'inline; filename="mau.pdf"',
        'cache-control': 'private, no-store',
      })
      .send(bytes);
  }
}
