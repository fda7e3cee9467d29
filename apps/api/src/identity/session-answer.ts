import { Inject, Injectable } from '@nestjs/common';
import type { Session } from '@motcua/contracts';
import { Agencies, FindSession, type OpenedSession } from '@motcua/backend/identity';
import { CONFIG, type Config } from '@motcua/backend/platform';
import type { FastifyReply } from 'fastify';
import { setSessionCookies } from '../http/access/session-cookies.js';
import { presentSession } from './session.presenter.js';

/** Answers with a session, for all routes after which somebody is signed in. */
@Injectable()
export class SessionAnswer {
  constructor(
    private readonly sessions: FindSession,
    private readonly agencies: Agencies,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param token undefined for a visitor */
  async of(token: string | undefined): Promise<Session> {
    const live = token === undefined ? undefined : await this.sessions.find(token);
    return presentSession(live, { tree: await this.agencies.tree(), config: this.config });
  }

  /** Hands a new sign-in to the browser and answers with it. */
  async opened(reply: FastifyReply, session: OpenedSession): Promise<Session> {
    setSessionCookies(reply, session);
    return this.of(session.token);
  }
}
