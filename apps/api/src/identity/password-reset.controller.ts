import { Body, Controller } from '@nestjs/common';
import { identityEndpoints } from '@motcua/contracts';
import { RequestPasswordReset, UsePasswordLink } from '@motcua/backend/identity';
import { PublicEndpoint } from '../http/access/allow.js';
import { RateLimit } from '../http/access/rate-limit.guard.js';
import { Route, type AnswerOf, type BodyOf } from '../http/route.js';

const e = identityEndpoints;

/** Ways back in for whoever has forgotten the password. */
@Controller()
export class PasswordResetController {
  constructor(
    private readonly requests: RequestPasswordReset,
    private readonly links: UsePasswordLink,
  ) {}

  /** Answers the same whether the account exists or not. */
  @PublicEndpoint()
  @RateLimit({ by: 'address', points: 20, perSeconds: 3600 })
  @Route(e.requestPasswordReset)
  async request(
    @Body({ schema: e.requestPasswordReset.body }) body: BodyOf<typeof e.requestPasswordReset>,
  ): Promise<AnswerOf<typeof e.requestPasswordReset>> {
    await this.requests.run(body.loginName);
    return { done: true };
  }

  @PublicEndpoint()
  @RateLimit({ by: 'address', points: 30, perSeconds: 600 })
  @Route(e.resetPassword)
  async use(
    @Body({ schema: e.resetPassword.body }) body: BodyOf<typeof e.resetPassword>,
  ): Promise<AnswerOf<typeof e.resetPassword>> {
    await this.links.run(body);
    return { done: true };
  }
}
