import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { FindSession, IdentityModule } from '@motcua/backend/identity';
import { AccessGuard } from './access/access.guard.js';
import { CsrfGuard } from './access/csrf.guard.js';
import { RateLimitGuard } from './access/rate-limit.guard.js';
import { SessionReader } from './access/session-reader.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { OpenApiController } from './operator/openapi.controller.js';
import { RouteBook } from './operator/route-book.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { createValidationPipe } from './validation.pipe.js';

function sessionReaderOn(sessions: FindSession): SessionReader {
  return { findSession: async (token) => (await sessions.find(token))?.caller ?? null };
}

/** What holds for all routes. The guards run in this order: who is it, is it their own page, is it too often. */
@Module({
  imports: [DiscoveryModule, IdentityModule],
  controllers: [HealthController, OpenApiController],
  providers: [
    Readiness,
    { provide: SessionReader, useFactory: sessionReaderOn, inject: [FindSession] },
    RouteBook,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: CsrfGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_PIPE, useFactory: createValidationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class HttpModule {}
