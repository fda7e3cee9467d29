import { createDataSource, migrate } from '@motcua/backend/platform';
import { runMigrations as runQueueMigrations } from 'bullmq';
import pg from 'pg';
import { Refused } from '../command.js';
import { appliedMigrations } from './backup-tables.js';

function knownMigrations(databaseUrl: string): string[] {
  const { migrations } = createDataSource({
    url: databaseUrl,
    poolSize: 1,
    applicationName: 'motcua restore',
  }).options;
  return Array.isArray(migrations)
    ? migrations.map((migration) => (typeof migration === 'function' ? migration.name : String(migration)))
    : [];
}

/** Makes the tables of an older version in a new database. */
async function migrateTo(databaseUrl: string, names: readonly string[]): Promise<void> {
  const dataSource = createDataSource({ url: databaseUrl, poolSize: 2, applicationName: 'motcua restore' });
  const { migrations } = dataSource.options;
  const wanted = Array.isArray(migrations)
    ? migrations.filter((migration) => typeof migration === 'function' && names.includes(migration.name))
    : [];
  dataSource.setOptions({ migrations: wanted });
  await dataSource.initialize();
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await dataSource.runMigrations({ transaction: 'each' });
    await client.connect();
    await runQueueMigrations(client);
  } finally {
    await client.end();
    await dataSource.destroy();
  }
}

/**
 * Gives the database the tables that the archive was written from.
 * @throws Refused for an archive of a newer version, and for one of an older version when the database is newer already
 */
export async function prepareVersion(
  client: pg.Client,
  databaseUrl: string,
  archived: readonly string[],
): Promise<void> {
  const known = knownMigrations(databaseUrl);
  const unknown = archived.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Refused(
      `the archive is newer than this program: it has ${unknown.join(', ')}; restore it with the newer version`,
    );
  if (known.every((name) => archived.includes(name))) {
    await migrate(databaseUrl);
    return;
  }
  const applied = await appliedMigrations(client);
  if (applied.length === 0) await migrateTo(databaseUrl, archived);
  else if (applied.join() !== archived.join()) {
    throw new Refused(
      'the archive is older than the database; restore it into a new database, which is then brought up to date',
    );
  }
}
