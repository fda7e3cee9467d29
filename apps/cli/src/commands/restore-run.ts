import { codeOf, migrate, type FileStore } from '@motcua/backend/platform';
import pg from 'pg';
import { Readable } from 'node:stream';
import { Refused } from '../command.js';
import { readArchive, type ArchiveEntry } from './backup-archive.js';
import { BackupHead, BackupTail, HEAD_PATH, nameOf, TAIL_PATH, type TableTally } from './backup-manifest.js';
import { emptyTables, TableFiller, tablesWithData } from './restore-tables.js';
import { prepareVersion } from './restore-version.js';

/** What is restored, and into what. */
export interface RestoreInput {
  databaseUrl: string;
  store: FileStore;
  archive: string;
  /** Replaces the data of a database that has some. */
  force: boolean;
  say(line: string): void;
}

/** What was restored. */
export interface RestoreSummary {
  tables: number;
  rows: number;
  files: number;
  missingFiles: string[];
}

const LOCK_NOT_AVAILABLE = '55P03';
const SAY_EVERY_FILES = 500;
/** No head or tail of ours is larger; anything else is no archive of ours. */
const LARGEST_MANIFEST = 256 * 1024 * 1024;

async function jsonOf(entry: ArchiveEntry): Promise<unknown> {
  if (entry.size > LARGEST_MANIFEST) throw new Refused('the archive is broken');
  const pieces: Buffer[] = [];
  for await (const piece of entry.content()) pieces.push(piece);
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    throw new Refused('the archive is broken');
  }
}

async function headOf(entries: AsyncGenerator<ArchiveEntry>): Promise<BackupHead> {
  const { value: first } = await entries.next();
  if (first?.path !== HEAD_PATH) throw new Refused('the file is no archive of ours');
  const head = BackupHead.safeParse(await jsonOf(first));
  if (!head.success) throw new Refused('the archive has a layout that this program does not know');
  return head.data;
}

/** An archive whose head has been read. */
interface OpenArchive {
  head: BackupHead;
  /** What follows the head. */
  entries: AsyncGenerator<ArchiveEntry>;
}

/** What a running restore has read and written so far. */
class Restoring {
  tail: BackupTail | undefined;
  files = 0;
  /** Files that were not there before: taken away again when the restore fails. */
  readonly newFiles: string[] = [];
  readonly filler: TableFiller;

  constructor(
    private readonly input: RestoreInput,
    private readonly head: BackupHead,
    client: pg.Client,
  ) {
    this.filler = new TableFiller(client);
  }

  async take(entry: ArchiveEntry): Promise<void> {
    const [kind, name = ''] = entry.path.split('/');
    if (entry.path === TAIL_PATH) this.tail = BackupTail.parse(await jsonOf(entry));
    else if (kind === 'tables') await this.takeRows(name, entry);
    else if (kind === 'files') await this.takeFile(name, entry);
    else throw new Refused(`the archive is broken: ${entry.path}`);
  }

  private async takeRows(name: string, entry: ArchiveEntry): Promise<void> {
    const table = this.head.tables.find((candidate) => nameOf(candidate) === name);
    if (!table) throw new Refused(`the archive is broken: ${entry.path}`);
    await this.filler.fill(table, entry.content());
  }

  private async takeFile(sha256: string, entry: ArchiveEntry): Promise<void> {
    const isNew = (await this.input.store.size(sha256)) === undefined;
    const stored = await this.input.store.write(Readable.from(entry.content()));
    if (isNew) this.newFiles.push(stored.sha256);
    if (stored.sha256 !== sha256)
      throw new Refused(`the archive is broken: file ${sha256} has other content`);
    this.files += 1;
    if (this.files % SAY_EVERY_FILES === 0) this.input.say(`files: ${this.files}`);
  }
}

/** @throws Refused unless every table and file that the archive's end names was read, row for row and byte for byte */
function verified(restoring: Restoring, head: BackupHead): BackupTail {
  const { tail, filler, files } = restoring;
  if (!tail) throw new Refused('the archive is cut off');
  const read = new Map(filler.tallies.map((tally) => [nameOf(tally), tally]));
  const isSame = (tally: TableTally) => {
    const found = read.get(nameOf(tally));
    return found ? found.rows === tally.rows && found.sha256 === tally.sha256 : tally.rows === 0;
  };
  const wrong = tail.tables.filter((tally) => !isSame(tally));
  if (wrong.length > 0)
    throw new Refused(`the archive is broken: rows of ${wrong.map(nameOf).join(', ')} differ from its end`);
  if (tail.tables.length !== head.tables.length || tail.files !== files)
    throw new Refused('the archive is broken: parts are missing');
  return tail;
}

async function refuseWhenInUse(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select distinct application_name as name from pg_stat_activity
     where datname = current_database() and application_name in ('motcua api', 'motcua worker', 'motcua queue')`,
  );
  if (rows.length > 0)
    throw new Refused(
      `the database is in use by ${rows.map(({ name }) => name).join(', ')}: stop api and worker first`,
    );
}

async function fillAll(
  client: pg.Client,
  restoring: Restoring,
  { entries, head }: OpenArchive,
): Promise<BackupTail> {
  await client.query('begin');
  await client.query(`set local lock_timeout = '10s'`);
  await emptyTables(client, head.tables);
  for await (const entry of entries) await restoring.take(entry);
  await restoring.filler.finish();
  const tail = verified(restoring, head);
  for (const { name, lastValue, isCalled } of tail.sequences)
    await client.query('select setval($1::regclass, $2, $3)', [name, lastValue, isCalled]);
  await client.query('commit');
  return tail;
}

async function undo(client: pg.Client, { store }: RestoreInput, restoring: Restoring): Promise<void> {
  await restoring.filler.abort();
  await client.query('rollback').catch(() => undefined); // a lost connection has rolled back by itself
  for (const sha256 of restoring.newFiles) await store.delete(sha256);
}

function worded(error: unknown): unknown {
  if (codeOf(error) === LOCK_NOT_AVAILABLE)
    return new Refused('the database is in use: stop everything that works with it first');
  if (error instanceof pg.DatabaseError)
    return new Refused(`the archive does not fit the database: ${error.message}`);
  return error;
}

/**
 * Restores database and stored files from an archive: all of it in one transaction, or nothing.
 * @throws Refused for a database with data (unless forced) or in use, an archive that is broken, cut off or newer
 */
export async function runRestore(input: RestoreInput): Promise<RestoreSummary> {
  const entries = readArchive(input.archive);
  const client = new pg.Client({ connectionString: input.databaseUrl, application_name: 'motcua restore' });
  client.on('error', () => undefined); // the statement that meets a lost server reports it
  try {
    const head = await headOf(entries);
    input.say(`archive of ${head.createdAt}: ${head.tables.length} tables`);
    await client.connect();
    await refuseWhenInUse(client);
    const filled = await tablesWithData(client);
    if (filled.length > 0 && !input.force) {
      throw new Refused(`the database has data (${filled.join(', ')}); --force replaces all of it`);
    }
    await prepareVersion(client, input.databaseUrl, head.migrations);
    return await restoreInto(client, input, { entries, head });
  } finally {
    await entries.return(undefined);
    await client.end();
  }
}

async function restoreInto(
  client: pg.Client,
  input: RestoreInput,
  archive: OpenArchive,
): Promise<RestoreSummary> {
  const restoring = new Restoring(input, archive.head, client);
  try {
    const tail = await fillAll(client, restoring, archive);
    await migrate(input.databaseUrl);
    const rows = tail.tables.reduce((sum, table) => sum + table.rows, 0);
    return { tables: tail.tables.length, rows, files: restoring.files, missingFiles: tail.missingFiles };
  } catch (error) {
    await undo(client, input, restoring);
    throw worded(error);
  }
}
