import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { formEndpoints as e } from '@motcua/contracts';
import { Catalogue, caseOf } from '@motcua/backend/catalogue';
import { CONFIG, type Config } from '@motcua/backend/platform';
import { answersSchema, DomainError } from '@motcua/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicEndpoint } from '../http/access/allow.js';
import { Route, type ParamsOf } from '../http/route.js';
import { PublicAnswers } from './public-answers.js';

/** The shapes of forms, for systems that fill them. */
@Controller()
export class FormSchemaController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly answers: PublicAnswers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @PublicEndpoint()
  @Route(e.schema)
  async schema(
    @Param({ schema: e.schema.params }) { code, no, key }: ParamsOf<typeof e.schema>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = await this.catalogue.getByNumber(code, no);
    const { form } = caseOf(version, key);
    if (!form) throw new DomainError('procedure.no-form', { code, caseKey: key });
    const id = `${this.config.publicUrl}/api/v1/procedures/${code}/versions/${no}/cases/${key}/form.schema.json`;
    await this.answers.sendKept({ request, reply }, version.versionId, () => Promise.resolve(answersSchema(form, id)));
  }
}
