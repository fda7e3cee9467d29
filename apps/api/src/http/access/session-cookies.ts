import type {} from '@fastify/cookie'; // adds cookies to the types of Fastify
import { csrfTokenOf } from '@motcua/backend/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const SESSION_COOKIE = 'motcua_session';
/** Readable by our pages, which send it back as `x-csrf-token`. */
const CSRF_COOKIE = 'motcua_csrf';

/** A sign-in to hand to the browser. */
export interface BrowserSession {
  token: string;
  endsAt: Date;
  /** On a shared device the cookies go when the browser is closed. */
  sharedDevice: boolean;
}

/** The session token that the browser sent, or undefined. */
export function sessionTokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[SESSION_COOKIE] || undefined;
}

/** Hands a sign-in to the browser: the token where no script can read it, and the CSRF token that belongs to it. */
export function setSessionCookies(reply: FastifyReply, session: BrowserSession): void {
  const lifetime = session.sharedDevice ? {} : { expires: session.endsAt };
  reply.setCookie(SESSION_COOKIE, session.token, { ...shared(reply), ...lifetime, httpOnly: true });
  reply.setCookie(CSRF_COOKIE, csrfTokenOf(session.token), { ...shared(reply), ...lifetime, httpOnly: false });
}

/** Takes the sign-in away from the browser. */
export function clearSessionCookies(reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, shared(reply));
  reply.clearCookie(CSRF_COOKIE, shared(reply));
}

function shared(reply: FastifyReply) {
  return { path: '/', sameSite: 'lax' as const, secure: reply.request.protocol === 'https' };
}
