import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { CONFIG, isCsrfTokenOf, type Config } from '@motcua/backend/platform';
import { DomainError } from '@motcua/domain';
import type { FastifyRequest } from 'fastify';
import { sessionOf } from './request-caller.js';

/** Methods that change nothing. */
export const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * No page of somebody else can write in a citizen's name. With a session, the write must carry the token that belongs to
 * it; in any case a browser must say that the request comes from our own pages.
 */
@Injectable()
export class CsrfGuard implements CanActivate {
  private readonly origin: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.origin = new URL(config.publicUrl).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (READS.has(request.method)) return true;
    const session = sessionOf(request);
    if (!isFromOurPages(request, this.origin)) throw new DomainError('request.csrf');
    if (session && !isCsrfTokenOf(session.token, headerOf(request, 'x-csrf-token'))) throw new DomainError('request.csrf');
    return true;
  }
}

/**
 * Whether a browser's request comes from a page of ours. Browsers send Origin with every write; a client that is no
 * browser sends neither header and has no cookies to abuse.
 */
export function isFromOurPages(request: FastifyRequest, ourOrigin: string): boolean {
  const origin = headerOf(request, 'origin');
  if (origin) return origin === ourOrigin || origin === `${request.protocol}://${request.host}`;
  const site = headerOf(request, 'sec-fetch-site');
  return site === '' || site === 'same-origin' || site === 'none';
}

function headerOf(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}
