import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { CsrfGuard } from './access/csrf.guard.js';
import { RateLimitGuard } from './access/rate-limit.guard.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { OpenApiController } from './operator/openapi.controller.js';
import { RouteBook } from './operator/route-book.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { createValidationPipe } from './validation.pipe.js';

/** What holds for all routes. The guards run in this order: who is it, is it their own page, is it too often. The identity feature provides the SessionReader. */
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController, OpenApiController],
  providers: [
    Readiness,
    RouteBook,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: CsrfGuard },
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_PIPE, useFactory: createValidationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class HttpModule {}
