import pg from 'pg';
import { runMigrations as runQueueMigrations } from 'bullmq';
import { createDataSource } from './data-source.js';
import { translated } from './database-errors.js';
import { MIGRATIONS } from './migrations/index.js';

/** Any number; one migrator at a time in one database. */
const MIGRATION_LOCK = 4_846_001;

/** The database was migrated by newer code than this. */
export class MigrationAhead extends Error {
  override readonly name = 'MigrationAhead';

  constructor(readonly unknown: readonly string[]) {
    super(`the database is newer than this program: it has ${unknown.join(', ')}; start the newer version`);
  }
}

/** What stands in the database against what the code knows. */
export interface MigrationState {
  /** Names of the code's migrations that the database lacks, oldest first. */
  pending: string[];
  /** Names in the database that the code does not know. */
  unknown: string[];
}

const KNOWN = MIGRATIONS.map((migration) => migration.name);

/**
 * Compares the database with the code; changes nothing.
 * @param on anything that runs SQL
 */
export async function migrationState(on: Pick<pg.ClientBase, 'query'>): Promise<MigrationState> {
  const { rows: tables } = await on.query<{ found: boolean }>(`select to_regclass('schema_migration') is not null as found`);
  const applied = tables[0]?.found ? await appliedNames(on) : [];
  return {
    pending: KNOWN.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !KNOWN.includes(name)),
  };
}

/**
 * Brings the tables of the product and of the queue up to date; safe to call from several processes at once.
 * @returns names of the migrations that were run
 * @throws MigrationAhead when the database is newer than the code: nothing is changed then
 * @throws DatabaseUnavailable when the server cannot be reached
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // a lost server is reported by the statement that meets it
  try {
    await client.connect();
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const { pending, unknown } = await migrationState(client);
    if (unknown.length > 0) throw new MigrationAhead(unknown);
    if (pending.length > 0) await runOurs(databaseUrl);
    await runQueueMigrations(client);
    return pending;
  } catch (error) {
    throw translated(error);
  } finally {
    await client.end();
  }
}

async function runOurs(databaseUrl: string): Promise<void> {
  const dataSource = createDataSource({ url: databaseUrl, poolSize: 2, applicationName: 'motcua migrate' });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

async function appliedNames(on: Pick<pg.ClientBase, 'query'>): Promise<string[]> {
  const { rows } = await on.query<{ name: string }>('select name from schema_migration order by id');
  return rows.map((row) => row.name);
}
