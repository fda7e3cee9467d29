import { Injectable } from '@nestjs/common';
import { ROLE_PERMISSIONS, type AccountKind, type Permission, type StaffRole } from '@motcua/contracts';
import { localDateOf } from '@motcua/domain';
import { Clock, Database, type Caller } from '../platform/index.js';
import { hashOfToken } from './secret-token.js';
import { idleUntil, sessionTimes, TOUCH_EVERY_MS } from './session-times.js';
import { findSignIn, touchSignIn, type StoredSignIn } from './sign-ins.repository.js';

/** A sign-in read at most this long ago is believed (design.md §5a.12). */
const BELIEVED_MS = 5000;

/** Sign-ins kept in the process; beyond that the oldest are read again. */
const MOST_KEPT = 20_000;

/** A live sign-in. */
export interface LiveSession {
  caller: Caller;
  signIn: StoredSignIn;
  /** End of the sign-in when nothing more is done. */
  expiresAt: Date;
}

interface Kept {
  session: LiveSession;
  readAt: number;
}

/** What some role could allow; everybody signed in holds `account` and `dossier.act`, citizens `own-dossiers`. */
export function permissionsOf(kind: AccountKind, roles: readonly StaffRole[]): Permission[] {
  const ofRoles = roles.flatMap((role): readonly Permission[] => ROLE_PERMISSIONS[role]);
  const ofKind: readonly Permission[] = kind === 'CITIZEN' ? ['own-dossiers'] : [];
  return [...new Set<Permission>([...ofKind, ...ofRoles, 'account', 'dossier.act'])];
}

/** A substitute comes to the desk even where his own roles would not let him. */
function permissionsOfSignIn({ kind, grants, standsInFor }: StoredSignIn): Permission[] {
  const own = permissionsOf(
    kind,
    grants.map(({ role }) => role),
  );
  const isSubstitute = standsInFor.some((absent) => absent.grants.length > 0);
  return isSubstitute && !own.includes('desk') ? [...own, 'desk'] : own;
}

function callerOf(signIn: StoredSignIn): Caller {
  return {
    accountId: signIn.accountId,
    kind: signIn.kind,
    fullName: signIn.fullName,
    grants: signIn.grants.map(({ role, agencyId, covers }) => ({ role, agencyId, covers })),
    standsInFor: signIn.standsInFor,
    permissions: permissionsOfSignIn(signIn),
  };
}

/** Finds who is behind a session token. */
@Injectable()
export class FindSession {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The live sign-in of a token, kept alive by being asked for; undefined for one that is unknown, idle too long or ended. */
  async find(token: string): Promise<LiveSession | undefined> {
    const hash = hashOfToken(token);
    const key = hash.toString('base64');
    const now = this.clock.now();
    const kept = this.kept.get(key);
    const session =
      kept && Math.abs(now - kept.readAt) < BELIEVED_MS ? kept.session : await this.read(hash, now);
    if (!session || session.signIn.endsAt.getTime() <= now || session.signIn.idleUntil.getTime() <= now) {
      this.kept.delete(key);
      return undefined;
    }
    await this.touch(hash, session, now);
    if (kept?.session !== session) this.keep(key, { session, readAt: now });
    return session;
  }

  /** Forgets a token at once in this process (sign-out). */
  forget(token: string): void {
    this.kept.delete(hashOfToken(token).toString('base64'));
  }

  /** Forgets all sign-ins of an account at once in this process: deactivated, other roles, another password. */
  forgetAccount(accountId: string): void {
    for (const [key, { session }] of this.kept) {
      if (session.caller.accountId === accountId) this.kept.delete(key);
    }
  }

  private async read(hash: Buffer, now: ReturnType<Clock['now']>): Promise<LiveSession | undefined> {
    const signIn = await findSignIn(this.database, hash, localDateOf(now));
    return signIn && { caller: callerOf(signIn), signIn, expiresAt: signIn.idleUntil };
  }

  private async touch(hash: Buffer, session: LiveSession, now: number): Promise<void> {
    const { signIn } = session;
    if (now - signIn.touchedAt.getTime() < TOUCH_EVERY_MS) return;
    signIn.touchedAt = new Date(now);
    signIn.idleUntil = new Date(
      idleUntil(now, signIn.endsAt.getTime(), sessionTimes(signIn.kind, signIn.sharedDevice)),
    );
    session.expiresAt = signIn.idleUntil;
    await touchSignIn(this.database, hash, { at: signIn.touchedAt, idleUntil: signIn.idleUntil });
  }

  private keep(key: string, kept: Kept): void {
    const oldest = this.kept.size >= MOST_KEPT ? this.kept.keys().next().value : undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, kept);
  }
}
