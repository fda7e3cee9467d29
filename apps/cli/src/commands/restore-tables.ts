import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { Refused } from '../command.js';
import { nameOf, quotedNameOf, type TableShape, type TableTally } from './backup-manifest.js';

/** Rows that the migrations themselves put in. */
const FILLED_BY_MIGRATIONS: ReadonlySet<string> = new Set([
  'schema_migration',
  'catalogue_revision',
  'relay_state',
]);

/** Names of the product's tables that hold data, at most five. */
export async function tablesWithData(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where relkind = 'r' and nspname = 'public' order by 1`,
  );
  const filled: string[] = [];
  for (const { name } of rows.filter((row) => !FILLED_BY_MIGRATIONS.has(row.name))) {
    const { rowCount } = await client.query(`select 1 from public."${name}" limit 1`);
    if (rowCount) filled.push(name);
    if (filled.length === 5) break;
  }
  return filled;
}

/** Empties all tables of the product and those of the queue that the archive fills. */
export async function emptyTables(client: pg.Client, archived: readonly TableShape[]): Promise<void> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select nspname as schema, relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where relkind = 'r' and nspname in ('public', 'bullmq') and relname <> 'schema_migration'`,
  );
  const standing = new Set(rows.map(nameOf));
  const absent = archived.filter((table) => !standing.has(nameOf(table)));
  if (absent.length > 0)
    throw new Refused(`the database lacks tables of the archive: ${absent.map(nameOf).join(', ')}`);
  const named = new Set(archived.map(nameOf));
  const emptied = rows.filter((table) => table.schema === 'public' || named.has(nameOf(table)));
  await client.query(`truncate ${emptied.map(quotedNameOf).join(', ')}`);
}

interface OpenTable {
  table: TableShape;
  copy: CopyStreamQuery;
  hash: Hash;
  /** Rejects when the server refuses a row. */
  failed: Promise<never>;
  hasFailed: boolean;
}

/** Fills tables one after the other and counts what went in. */
export class TableFiller {
  readonly tallies: TableTally[] = [];
  private current: OpenTable | undefined;

  constructor(private readonly client: pg.Client) {}

  /** Goes on with a table, or begins it and ends the one before. */
  async fill(table: TableShape, content: AsyncIterable<Buffer>): Promise<void> {
    if (!this.current || nameOf(this.current.table) !== nameOf(table)) {
      await this.finish();
      this.current = this.begin(table);
    }
    const open = this.current;
    const { copy, hash, failed } = open;
    for await (const chunk of content) {
      hash.update(chunk);
      if (open.hasFailed) await failed;
      if (!copy.write(chunk)) await Promise.race([once(copy, 'drain'), failed]);
    }
  }

  /** Ends the table that is open. */
  async finish(): Promise<void> {
    if (!this.current) return;
    const { table, copy, hash, failed, hasFailed } = this.current;
    if (hasFailed) await failed;
    copy.end();
    await Promise.race([finished(copy), failed]);
    this.current = undefined;
    this.tallies.push({
      schema: table.schema,
      name: table.name,
      rows: copy.rowCount,
      sha256: hash.digest('hex'),
    });
  }

  /** Gives the open table up, so that the connection can roll back. */
  async abort(): Promise<void> {
    if (!this.current || this.current.hasFailed) return;
    const { copy } = this.current;
    const closed = once(copy, 'close');
    copy.destroy(new Error('the restore was given up'));
    await closed.catch(() => undefined); // the error is the one just given
  }

  private begin(table: TableShape): OpenTable {
    const columns = table.columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ');
    const copy = this.client.query(copyFrom(`copy ${quotedNameOf(table)} (${columns}) from stdin`));
    const failed = once(copy, 'error').then(([error]) => Promise.reject(error));
    failed.catch(() => undefined); // thrown by fill or finish
    const open: OpenTable = { table, copy, hash: createHash('sha256'), failed, hasFailed: false };
    copy.on('error', () => {
      open.hasFailed = true;
    });
    return open;
  }
}
