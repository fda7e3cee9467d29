import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RateLimiter, type RateRule } from '@motcua/backend/platform';
import { DomainError } from '@motcua/domain';
import type { FastifyRequest } from 'fastify';
import { sessionOf } from './request-caller.js';

const RATE_LIMIT = 'motcua:rate-limit';

/** `by`: each network address for itself, or each account (visitors: each address). */
export interface RouteRateLimit extends RateRule {
  by: 'address' | 'account';
}

/** Limits how often a route may be called, over all API processes. */
export const RateLimit = (limit: RouteRateLimit) => SetMetadata(RATE_LIMIT, limit);

/** Counts calls of routes with `@RateLimit`. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limiter: RateLimiter,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const limit = this.reflector.get<RouteRateLimit | undefined>(RATE_LIMIT, context.getHandler());
    if (!limit) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const route = `${context.getClass().name}.${context.getHandler().name}`;
    const verdict = await this.limiter.take(`${route}:${partyOf(request, limit.by)}`, limit);
    if (!verdict.allowed) {
      throw new DomainError('request.too-many', { retryAfterSeconds: verdict.retryAfterSeconds });
    }
    return true;
  }
}

function partyOf(request: FastifyRequest, by: RouteRateLimit['by']): string {
  const caller = sessionOf(request)?.caller;
  return by === 'account' && caller ? caller.accountId : request.ip;
}
