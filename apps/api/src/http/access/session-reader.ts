import type { Caller } from '@motcua/backend/platform';

/** Finds who a session token belongs to; the identity feature provides it. */
export abstract class SessionReader {
  /** @returns null for a token that is unknown, idle too long or ended */
  abstract findSession(token: string): Promise<Caller | null>;
}
