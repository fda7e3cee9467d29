import { Body, Controller, Req, Res } from '@nestjs/common';
import { identityEndpoints } from '@motcua/contracts';
import { SignIn, SignOut } from '@motcua/backend/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicEndpoint } from '../http/access/allow.js';
import { RateLimit } from '../http/access/rate-limit.guard.js';
import { SessionToken } from '../http/access/request-caller.js';
import { clearSessionCookies, sessionTokenOf } from '../http/access/session-cookies.js';
import { Route, type AnswerOf, type BodyOf } from '../http/route.js';
import { SessionAnswer } from './session-answer.js';

const e = identityEndpoints;

/** Who is signed in, signing in and out. */
@Controller()
export class SessionController {
  constructor(
    private readonly signIns: SignIn,
    private readonly signOuts: SignOut,
    private readonly answer: SessionAnswer,
  ) {}

  /** Tells a browser whose sign-in has ended to forget it, so that it is a visitor again. */
  @PublicEndpoint()
  @Route(e.session)
  async session(
    @SessionToken() token: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<typeof e.session>> {
    if (token === undefined && sessionTokenOf(request) !== undefined) clearSessionCookies(reply);
    return this.answer.of(token);
  }

  /** A whole office may stand behind one address; a single name is guarded by its own lock. */
  @PublicEndpoint()
  @RateLimit({ by: 'address', points: 60, perSeconds: 60 })
  @Route(e.signIn)
  async signIn(
    @Body({ schema: e.signIn.body }) body: BodyOf<typeof e.signIn>,
    @SessionToken() replacedToken: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<typeof e.signIn>> {
    return this.answer.opened(reply, await this.signIns.run({ ...body, replacedToken }));
  }

  @PublicEndpoint()
  @Route(e.signOut)
  async signOut(
    @SessionToken() token: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<typeof e.signOut>> {
    if (token !== undefined) await this.signOuts.run(token);
    clearSessionCookies(reply);
    return { done: true };
  }
}
