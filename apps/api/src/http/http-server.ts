import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import compress from '@fastify/compress';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { exchangeEndpoints, PROCEDURE_FILE_LIMIT_BYTES, REQUEST_LIMIT_BYTES } from '@motcua/contracts';
import type { Config } from '@motcua/backend/platform';
import { constants } from 'node:zlib';
import { LogController, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { registerMetrics } from './health/request-metrics.js';
import { registerSecurityHeaders } from './pages/security-headers.js';

const COMPRESS_FROM_BYTES = 1024;
const CORRELATION = /^[\w.-]{8,64}$/;

/** Fastify as we want it, for Nest to stand on. */
export function createHttpAdapter(config: Config, logger: Logger): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    bodyLimit: REQUEST_LIMIT_BYTES,
    genReqId: correlationIdOf,
    routerOptions: { maxParamLength: 500 },
    forceCloseConnections: 'idle',
  });
}

/** What every answer gets: cookies, compression, security headers, correlation id, one log line. */
export async function equipServer(app: NestFastifyApplication): Promise<void> {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  await server.register(cookie);
  await server.register(compress, {
    global: true,
    threshold: COMPRESS_FROM_BYTES,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  takeLargeBodies(server);
  registerSecurityHeaders(server);
  registerMetrics(server);
  logRequests(server);
  acceptUploads(server);
}

/** The id under which one request is found in the logs of proxy, api and worker. */
function correlationIdOf(request: IncomingMessage): string {
  const given = request.headers['x-correlation-id'];
  return typeof given === 'string' && CORRELATION.test(given) ? given : randomUUID();
}

/** Route pattern instead of address: no code, name or number of a person stands in the log. */
function logRequests(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-correlation-id', request.id);
  });
  server.addHook('onResponse', async (request, reply) => {
    const level = reply.statusCode >= 500 ? 'error' : 'debug';
    request.log[level](
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        correlationId: request.id,
      },
      'request',
    );
  });
}

const LARGE_BODIES: readonly string[] = [exchangeEndpoints.inspect.path, exchangeEndpoints.accept.path];

/** Procedures come with their templates in one body; everything else is small. */
function takeLargeBodies(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (LARGE_BODIES.includes(route.url)) route.bodyLimit = PROCEDURE_FILE_LIMIT_BYTES;
  });
}

/** Chunks of resumable uploads are left on the socket for the upload's own handler. */
function acceptUploads(server: FastifyInstance): void {
  server.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => {
    done(null);
  });
}
