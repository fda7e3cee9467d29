import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import pg from 'pg';
import { readTestServerUrl } from '../config.js';
import { createDataSource } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { migrate } from '../database/migrate.js';
import { UnitOfWork } from '../database/unit-of-work.js';

/** Any number; one process makes the template while the others wait. */
const TEMPLATE_LOCK = 4_846_002;
const migrationsFolder = new URL('../database/migrations/', import.meta.url);

/** A migrated database of one test file. */
export interface TestDatabase {
  url: string;
  database: Database;
  unitOfWork: UnitOfWork;
  /** Disconnects and drops the database. */
  close(): Promise<void>;
}

/**
 * A fresh, fully migrated, empty database on the server TEST_DATABASE_URL, copied from a template in about 0.1 s.
 * TypeORM knows the entities which the spec has imported.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const url = await createEmptyCopy();
  const dataSource = createDataSource({ url, poolSize: 10, applicationName: 'motcua test' });
  await dataSource.initialize();
  const database = new Database(dataSource);
  return {
    url,
    database,
    unitOfWork: new UnitOfWork(database),
    close: async () => {
      await dataSource.destroy();
      await dropTestDatabase(url);
    },
  };
}

/** A migrated database for tests that connect by themselves (whole API, worker); drop it with {@link dropTestDatabase}. */
export async function createEmptyCopy(): Promise<string> {
  const template = `motcua_template_${fingerprint()}`;
  const name = `motcua_test_${randomBytes(6).toString('hex')}`;
  await onServer(async (client) => {
    await ensureTemplate(client, template);
    await client.query(`create database "${name}" template "${template}"`);
  });
  return urlOf(name);
}

/** Drops a database made by {@link createEmptyCopy}, whoever is still connected. */
export async function dropTestDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await onServer((client) => client.query(`drop database if exists "${name}" with (force)`));
}

/** The template is made under another name first, so that a run cut off halfway leaves none that looks finished. */
async function ensureTemplate(client: pg.Client, template: string): Promise<void> {
  if (await exists(client, template)) return;
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    if (await exists(client, template)) return;
    await client.query(`drop database if exists "${template}_new" with (force)`);
    await client.query(`create database "${template}_new"`);
    await migrate(urlOf(`${template}_new`));
    await client.query(`alter database "${template}_new" rename to "${template}"`);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  return rowCount === 1;
}

async function onServer<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: readTestServerUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(name: string): string {
  const url = new URL(readTestServerUrl());
  url.pathname = `/${name}`;
  return url.href;
}

/** Changes with every edit of a migration, so that a server kept between runs never gives an old template. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(migrationsFolder).sort()) {
    if (/\.[jt]s$/.test(file)) hash.update(readFileSync(new URL(file, migrationsFolder)));
  }
  return hash.digest('hex').slice(0, 12);
}
