import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startTestDatabase } from '../postgres/test-database.mjs';

/** Jest's global setup of the db and e2e sizes: one fast PostgreSQL for the run, unless the caller named one. */
export default async function startDatabase() {
  if (process.env.TEST_DATABASE_URL) return;
  const server = await startTestDatabase(mkdtempSync(path.join(os.tmpdir(), 'motcua-jest-')));
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.motcuaTestDatabase = server;
}
