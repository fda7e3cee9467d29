import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readConfig, type Clock, type Config } from '@motcua/backend/platform';
import { createEmptyCopy, dropTestDatabase } from '@motcua/backend/platform/testing';
import { createApi } from '../../src/http/create-api.js';
import { Visitor } from './visitor.js';

/** A whole API of one test file, on a database and a data folder of its own. */
export interface TestApi {
  app: NestFastifyApplication;
  config: Config;
  /** `http://127.0.0.1:port`. */
  url: string;
  /** A browser that has not been here before. */
  visitor(): Visitor;
  close(): Promise<void>;
}

/** Starts an API on a free port. @param options `environment` adds settings; `clock` stands in for the machine's */
export async function startApi(options: { environment?: Record<string, string>; clock?: Clock } = {}): Promise<TestApi> {
  const databaseUrl = await createEmptyCopy();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'motcua-e2e-'));
  const config = readConfig({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, LOG_LEVEL: 'fatal', PORT: '0', ...options.environment });
  const app = await createApi(config, options.clock);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace(/\/$/, '');
  return {
    app,
    config,
    url,
    visitor: () => new Visitor(url),
    close: async () => {
      await app.close();
      await dropTestDatabase(databaseUrl);
      await rm(dataDir, { recursive: true });
    },
  };
}

/** The JSON of a raw answer, for tests that look at more than the contracts say. */
export async function jsonOf(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>;
}
