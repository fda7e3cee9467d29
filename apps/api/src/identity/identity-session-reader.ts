import { Injectable } from '@nestjs/common';
import { FindSession } from '@motcua/backend/identity';
import type { Caller } from '@motcua/backend/platform';
import { SessionReader } from '../http/access/session-reader.js';

/** Lets the access guard ask the identity feature who is behind a token. */
@Injectable()
export class IdentitySessionReader extends SessionReader {
  constructor(private readonly sessions: FindSession) {
    super();
  }

  override async findSession(token: string): Promise<Caller | null> {
    return (await this.sessions.find(token))?.caller ?? null;
  }
}
