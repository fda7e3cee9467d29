import { Body, Controller, Res } from '@nestjs/common';
import { identityEndpoints } from '@motcua/contracts';
import {
  ChangePassword,
  CreateFirstAdministrator,
  Profiles,
  RegisterCitizen,
} from '@motcua/backend/identity';
import type { Caller } from '@motcua/backend/platform';
import { DomainError } from '@motcua/domain';
import type { FastifyReply } from 'fastify';
import { Allow, PublicEndpoint } from '../http/access/allow.js';
import { RateLimit } from '../http/access/rate-limit.guard.js';
import { CurrentCaller, SessionToken } from '../http/access/request-caller.js';
import { Route, type AnswerOf, type BodyOf } from '../http/route.js';
import { SessionAnswer } from './session-answer.js';

const e = identityEndpoints;
const HOUR_SECONDS = 3600;

/** One's own account. */
@Controller()
export class AccountController {
  constructor(
    private readonly registrations: RegisterCitizen,
    private readonly administrators: CreateFirstAdministrator,
    private readonly profiles: Profiles,
    private readonly passwords: ChangePassword,
    private readonly answer: SessionAnswer,
  ) {}

  /** Help desks register many people from one address. */
  @PublicEndpoint()
  @RateLimit({ by: 'address', points: 60, perSeconds: HOUR_SECONDS })
  @Route(e.register)
  async register(
    @Body({ schema: e.register.body }) body: BodyOf<typeof e.register>,
    @SessionToken() replacedToken: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<typeof e.register>> {
    const { fullName, email, phone, password } = body;
    return this.answer.opened(
      reply,
      await this.registrations.run({ fullName, email, phone, password, replacedToken }),
    );
  }

  @PublicEndpoint()
  @RateLimit({ by: 'address', points: 10, perSeconds: 600 })
  @Route(e.firstAdministrator)
  async firstAdministrator(
    @Body({ schema: e.firstAdministrator.body }) body: BodyOf<typeof e.firstAdministrator>,
    @SessionToken() replacedToken: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<typeof e.firstAdministrator>> {
    return this.answer.opened(reply, await this.administrators.run({ ...body, replacedToken }));
  }

  @Allow('account')
  @Route(e.profile)
  profile(@CurrentCaller() caller: Caller): Promise<AnswerOf<typeof e.profile>> {
    return this.profiles.get(caller);
  }

  @Allow('account')
  @Route(e.saveProfile)
  saveProfile(
    @CurrentCaller() caller: Caller,
    @Body({ schema: e.saveProfile.body }) body: BodyOf<typeof e.saveProfile>,
  ): Promise<AnswerOf<typeof e.saveProfile>> {
    return this.profiles.save(caller, body);
  }

  @Allow('account')
  @RateLimit({ by: 'account', points: 20, perSeconds: HOUR_SECONDS })
  @Route(e.changePassword)
  async changePassword(
    @CurrentCaller() caller: Caller,
    @SessionToken() token: string | undefined,
    @Body({ schema: e.changePassword.body }) body: BodyOf<typeof e.changePassword>,
  ): Promise<AnswerOf<typeof e.changePassword>> {
    if (token === undefined) throw new DomainError('session.required', {});
    await this.passwords.run(caller, { ...body, token });
    return { done: true };
  }
}
