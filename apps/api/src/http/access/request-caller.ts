import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Caller } from '@motcua/backend/platform';
import { DomainError } from '@motcua/domain';
import type { FastifyRequest } from 'fastify';

/** Who stands behind a request, as the access guard found out. */
export interface KnownSession {
  token: string;
  caller: Caller;
}

const sessions = new WeakMap<FastifyRequest, KnownSession>();

/** Remembers the session of a request for guards and decorators after the access guard. */
export function rememberSession(request: FastifyRequest, session: KnownSession): void {
  sessions.set(request, session);
}

/** The session of a request, or undefined for a visitor. */
export function sessionOf(request: FastifyRequest): KnownSession | undefined {
  return sessions.get(request);
}

const fromContext = (context: ExecutionContext) => sessionOf(context.switchToHttp().getRequest<FastifyRequest>());

/** The {@link Caller} of a route with `@Allow`. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const session = fromContext(context);
  if (!session) throw new DomainError('session.required');
  return session.caller;
});

/** The {@link Caller} of a public route, or undefined for a visitor. */
export const OptionalCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller | undefined => fromContext(context)?.caller,
);

/** The secret token of the sign-in, or undefined for a visitor; for sign-out and sign-in again. */
export const SessionToken = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined => fromContext(context)?.token,
);
