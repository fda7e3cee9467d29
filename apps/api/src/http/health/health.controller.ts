import { Controller, Get, Header, Res } from '@nestjs/common';
import { PublicEndpoint, Allow } from '../access/allow.js';
import { requestMetrics } from './request-metrics.js';
import { Readiness } from './readiness.js';
import type { FastifyReply } from 'fastify';

/** For load balancers, the launcher and Prometheus. */
@Controller('/api')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process runs. */
  @Get('health/live')
  @PublicEndpoint()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: 200, or 503 with what is missing. */
  @Get('health/ready')
  @PublicEndpoint()
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const checks = await this.readiness.check();
    const isReady = Object.values(checks).every((state) => state === 'ok');
    reply.code(isReady ? 200 : 503);
    return { status: isReady ? 'ok' : 'not-ready', checks };
  }

  @Get('metrics')
  @Allow('operation')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): string {
    const { rss, heapUsed } = process.memoryUsage();
    return `${requestMetrics.toText()}# TYPE motcua_resident_bytes gauge
motcua_resident_bytes ${rss}
# TYPE motcua_heap_bytes gauge
motcua_heap_bytes ${heapUsed}
`;
  }
}
