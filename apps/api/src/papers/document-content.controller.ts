import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import { documentEndpoints as e } from '@motcua/contracts';
import { OpenDossierDocument } from '@motcua/backend/papers';
import type { Caller } from '@motcua/backend/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../http/access/allow.js';
import { CurrentCaller } from '../http/access/request-caller.js';
import { Route, type ParamsOf, type QueryOf } from '../http/route.js';
import { FileAnswers } from './file-answers.js';

/** Bytes of a file, for whoever may read it. */
@Controller()
@Allow('account')
export class DocumentContentController {
  constructor(
    private readonly documents: OpenDossierDocument,
    private readonly answers: FileAnswers,
  ) {}

  @Route(e.content)
  async content(
    @CurrentCaller() caller: Caller,
    @Param({ schema: e.content.params }) { id }: ParamsOf<typeof e.content>,
    @Query({ schema: e.content.query }) { view }: QueryOf<typeof e.content>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const document = await this.documents.run(caller, id);
    await this.answers.send({ request, reply }, document, { shown: view });
  }
}
