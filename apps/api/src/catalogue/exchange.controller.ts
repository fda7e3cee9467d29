import { Body, Controller, Param, Res } from '@nestjs/common';
import { exchangeEndpoints as e } from '@motcua/contracts';
import { AcceptFile, ExportProcedure } from '@motcua/backend/catalogue';
import { resolveActor } from '@motcua/backend/identity';
import type { Caller } from '@motcua/backend/platform';
import type { FastifyReply } from 'fastify';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type BodyOf, type ParamsOf } from '../http/route.js';

/** Procedures as files, for the catalogue office. */
@Controller()
@Allow('catalogue.manage')
export class ExchangeController {
  constructor(
    private readonly exports: ExportProcedure,
    private readonly files: AcceptFile,
  ) {}

  @Route(e.export)
  async export(
    @Param({ schema: e.export.params }) { code }: ParamsOf<typeof e.export>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<typeof e.export>> {
    const file = await this.exports.run(code);
    reply.header('content-disposition', `attachment; filename="thu-tuc-${file.procedure.code}.json"`);
    return file;
  }

  @Route(e.inspect)
  inspect(@Body({ schema: e.inspect.body }) { file }: BodyOf<typeof e.inspect>): Promise<AnswerOf<typeof e.inspect>> {
    return this.files.inspect(file);
  }

  @Route(e.accept)
  accept(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.accept.body }) { file, basis }: BodyOf<typeof e.accept>,
  ): Promise<AnswerOf<typeof e.accept>> {
    return this.files.accept(resolveActor(caller), file, basis);
  }
}
