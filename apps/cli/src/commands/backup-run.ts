import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { FileStore } from '@motcua/backend/platform';
import pg from 'pg';
import { ARCHIVE_END, bufferEntry, streamEntry } from './backup-archive.js';
import {
  BACKUP_FORMAT,
  HEAD_PATH,
  nameOf,
  TAIL_PATH,
  type BackupHead,
  type BackupTail,
  type TableTally,
} from './backup-manifest.js';
import { appliedMigrations, listSequences, listTables, tableEntries } from './backup-tables.js';

/** What is backed up, and where to. */
export interface BackupInput {
  databaseUrl: string;
  store: FileStore;
  /** File to be made; an earlier one of that name is replaced only when the new one is complete. */
  target: string;
  now: Date;
  say(line: string): void;
}

/** What the archive holds. */
export interface BackupSummary {
  tables: number;
  rows: number;
  files: number;
  missingFiles: string[];
}

const SAY_EVERY_FILES = 500;

function jsonEntry(path: string, value: BackupHead | BackupTail): Generator<Buffer> {
  return bufferEntry(path, Buffer.from(JSON.stringify(value)));
}

/** Names of all stored files that rows speak of, as the snapshot sees them. */
async function listFiles(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ sha256: string }>(
    'select distinct sha256 from document order by sha256',
  );
  return rows.map(({ sha256 }) => sha256);
}

async function* fileEntries(
  client: pg.Client,
  { store, say }: BackupInput,
  missing: string[],
): AsyncGenerator<Buffer> {
  const files = await listFiles(client);
  for (const [index, sha256] of files.entries()) {
    const size = await store.size(sha256);
    if (size === undefined) missing.push(sha256);
    else yield* streamEntry(`files/${sha256}`, size, await store.read(sha256));
    if ((index + 1) % SAY_EVERY_FILES === 0) say(`files: ${index + 1} of ${files.length}`);
  }
  say(`files: ${files.length - missing.length}`);
}

async function* archiveOf(
  client: pg.Client,
  input: BackupInput,
  done: (summary: BackupSummary) => void,
): AsyncGenerator<Buffer> {
  const tables = await listTables(client);
  const migrations = await appliedMigrations(client);
  yield* jsonEntry(HEAD_PATH, {
    format: BACKUP_FORMAT,
    createdAt: input.now.toISOString(),
    migrations,
    tables,
  });
  const tallies: TableTally[] = [];
  for (const table of tables) {
    yield* tableEntries(client, table, (tally) => tallies.push(tally));
    const rows = tallies.at(-1)?.rows ?? 0;
    if (rows > 0) input.say(`table ${nameOf(table)}: ${rows} rows`);
  }
  const missingFiles: string[] = [];
  yield* fileEntries(client, input, missingFiles);
  const files = (await listFiles(client)).length - missingFiles.length;
  yield* jsonEntry(TAIL_PATH, {
    tables: tallies,
    sequences: await listSequences(client),
    files,
    missingFiles,
  });
  yield ARCHIVE_END;
  done({
    tables: tables.length,
    rows: tallies.reduce((sum, { rows }) => sum + rows, 0),
    files,
    missingFiles,
  });
}

/**
 * Writes database and stored files into one archive, as they stand at one moment, while the portal goes on working.
 * Only the owner may read the archive: it holds everything.
 */
export async function runBackup(input: BackupInput): Promise<BackupSummary> {
  const client = new pg.Client({ connectionString: input.databaseUrl, application_name: 'motcua backup' });
  client.on('error', () => undefined); // the statement that meets a lost server reports it
  const part = `${input.target}.part`;
  let summary: BackupSummary = { tables: 0, rows: 0, files: 0, missingFiles: [] };
  try {
    await client.connect();
    await client.query('begin isolation level repeatable read read only');
    const archive = archiveOf(client, input, (done) => {
      summary = done;
    });
    await pipeline(archive, createGzip({ level: 6 }), createWriteStream(part, { mode: 0o600, flush: true }));
    await client.query('commit');
    await rename(part, input.target);
    return summary;
  } finally {
    await client.end();
    await rm(part, { force: true });
  }
}
