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

/** What a test may want otherwise. */
export interface TestApiOptions {
  /** Settings besides those of every test. */
  environment?: Record<string, string>;
  /** Stands in for the machine's. */
  clock?: Clock;
  /** Gives another way to the database, for tests that disturb it. */
  through?: (databaseUrl: string) => Promise<string>;
}

/** Starts an API on a free port. */
export async function startApi(options: TestApiOptions = {}): Promise<TestApi> {
  const databaseUrl = await createEmptyCopy();
  const wayThere = options.through ? await options.through(databaseUrl) : databaseUrl;
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'motcua-e2e-'));
  const config = readConfig({ DATABASE_URL: wayThere, DATA_DIR: dataDir, LOG_LEVEL: 'fatal', PORT: '0', ...options.environment });
  const app = await createApi(config, options.clock);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace(/\/$/, '');
  return {
    app,
    config,
    url,
    visitor: () => new Visitor(url),
    close: async () => {
      const closed = app.close();
      app.getHttpServer().closeAllConnections(); // answers that a test did not read to the end
      await closed;
      await dropTestDatabase(databaseUrl);
      await rm(dataDir, { recursive: true });
    },
  };
}

/** The JSON of a raw answer, for tests that look at more than the contracts say. */
export async function jsonOf(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>;
}
