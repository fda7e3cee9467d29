import { Controller, Param, Req } from '@nestjs/common';
import { dossierEndpoints } from '@motcua/contracts';
import { DossierQueries } from '@motcua/backend/dossiers';
import { RateLimiter } from '@motcua/backend/platform';
import { DomainError } from '@motcua/domain';
import type { FastifyRequest } from 'fastify';
import { PublicEndpoint } from '../http/access/allow.js';
import { Route, type AnswerOf, type ParamsOf } from '../http/route.js';

const e = dossierEndpoints;

/** Enough for a family at home, too little to walk through the codes of a day. */
const LOOKUPS = { points: 20, perSeconds: 60 };

/** Public tracking by code: code and stage only (TT 01/2018 art. 16.2d). */
@Controller()
export class TrackingController {
  constructor(
    private readonly queries: DossierQueries,
    private readonly limiter: RateLimiter,
  ) {}

  @PublicEndpoint()
  @Route(e.tracking)
  async track(
    @Req() request: FastifyRequest,
    @Param({ schema: e.tracking.params }) { code }: ParamsOf<typeof e.tracking>,
  ): Promise<AnswerOf<typeof e.tracking>> {
    const { allowed, retryAfterSeconds } = await this.limiter.take(`tracking:${request.ip}`, LOOKUPS);
    if (!allowed) throw new DomainError('lookup.too-many', { retryAfterSeconds });
    return this.queries.tracking(code);
  }
}
