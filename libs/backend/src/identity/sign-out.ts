import { Injectable } from '@nestjs/common';
import { Database } from '../platform/index.js';
import { FindSession } from './find-session.js';
import { hashOfToken } from './secret-token.js';
import { deleteSignIn } from './sign-ins.repository.js';

/** Ends a sign-in; doing it again changes nothing. */
@Injectable()
export class SignOut {
  constructor(
    private readonly database: Database,
    private readonly sessions: FindSession,
  ) {}

  async run(token: string): Promise<void> {
    await deleteSignIn(this.database, hashOfToken(token));
    this.sessions.forget(token);
  }
}
