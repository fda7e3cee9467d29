import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Permission } from '@motcua/contracts';
import type { Caller } from '@motcua/backend/platform';
import { DomainError } from '@motcua/domain';
import type { FastifyRequest } from 'fastify';
import { ALLOWED_PERMISSIONS, PUBLIC_ENDPOINT } from './allow.js';
import { rememberSession } from './request-caller.js';
import { sessionTokenOf } from './session-cookies.js';
import { SessionReader } from './session-reader.js';

/** Closed by default: a route is open only by `@PublicEndpoint()`, or by `@Allow(...)` to callers with such a permission. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const caller = await this.identify(request);
    if (this.metadata<boolean>(PUBLIC_ENDPOINT, context)) return true;
    requirePermission(request, caller, this.metadata<Permission[]>(ALLOWED_PERMISSIONS, context) ?? []);
    return true;
  }

  private metadata<Value>(key: string, context: ExecutionContext): Value | undefined {
    return this.reflector.getAllAndOverride<Value | undefined>(key, [context.getHandler(), context.getClass()]);
  }

  private async identify(request: FastifyRequest): Promise<Caller | null> {
    const token = sessionTokenOf(request);
    const caller = token ? await this.sessions.findSession(token) : null;
    if (token && caller) rememberSession(request, { token, caller });
    return caller;
  }
}

/**
 * @throws DomainError session.required for a visitor, session.expired for a sign-in that ended, access.forbidden for a
 * caller without any of the permissions (a route that names none is closed to everybody)
 */
export function requirePermission(request: FastifyRequest, caller: Caller | null, allowed: readonly Permission[]): Caller {
  if (!caller) throw new DomainError(sessionTokenOf(request) ? 'session.expired' : 'session.required');
  if (!allowed.some((permission) => caller.permissions.includes(permission))) throw new DomainError('access.forbidden');
  return caller;
}
