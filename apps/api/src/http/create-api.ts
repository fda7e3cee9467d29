import { existsSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger, JobQueue, NestLogger, type Clock, type Config } from '@motcua/backend/platform';
import type { FastifyInstance } from 'fastify';
import { AppModule } from '../app.module.js';
import { SessionReader } from './access/session-reader.js';
import { createHttpAdapter, equipServer } from './http-server.js';
import { serveOperatorPages } from './operator/operator-pages.js';
import { serveWebPages } from './pages/web-pages.js';

/**
 * Builds the API, ready to listen; nothing is listening yet.
 * @param clock only tests give another one than the machine's
 * @throws DatabaseUnavailable or the driver's error when the database cannot be reached
 */
export async function createApi(config: Config, clock?: Clock): Promise<NestFastifyApplication> {
  const logger = createLogger(config, 'api');
  const adapter = createHttpAdapter(config, logger);
  const module = AppModule.forRoot({ config, applicationName: 'motcua api', ...(clock ? { clock } : {}) });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  await equipServer(app);
  await servePages(app, config);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

async function servePages(app: NestFastifyApplication, config: Config): Promise<void> {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  const operator = { sessions: app.get(SessionReader), jobs: app.get(JobQueue), origin: new URL(config.publicUrl).origin };
  await serveOperatorPages(server, operator);
  if (config.webDist !== undefined && existsSync(config.webDist)) await serveWebPages(server, config.webDist);
}
