import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { bufferEntry } from './backup-archive.js';
import {
  nameOf,
  quotedNameOf,
  type BackupTail,
  type TableShape,
  type TableTally,
} from './backup-manifest.js';

/** Rows are written in entries of about this size, so that nothing waits in memory or on the disk. */
const CHUNK_BYTES = 4 * 1024 * 1024;

/** Sign-ins and one-time links are not kept: whoever restores an old state must not revive old keys with it. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'public.sign_in',
  'public.one_time_link',
  'public.schema_migration',
]);

/**
 * Ours and the queue's; tables without a write-ahead log (rate limits, presence) are worth nothing later, and the number of a
 * transaction means nothing in another server.
 */
const LIST_TABLES = `
select n.nspname as schema, c.relname as name,
  (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
   and a.atttypid <> 'xid8'::regtype) as columns,
  coalesce((select array_agg(distinct fn.nspname || '.' || f.relname) from pg_constraint k
   join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
   where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '{}') as needs
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname in ('public', 'bullmq')
order by 1, 2`;

type ListedTable = TableShape & { needs: string[] };

/** Tables in an order in which every foreign key points backwards. @throws Error for keys in a circle */
function inOrderOfNeed(tables: readonly ListedTable[]): TableShape[] {
  const ordered: TableShape[] = [];
  const placed = new Set<string>();
  const known = new Set(tables.map(nameOf));
  let waiting = [...tables];
  while (waiting.length > 0) {
    const ready = waiting.filter((table) =>
      table.needs.every((need) => placed.has(need) || !known.has(need)),
    );
    if (ready.length === 0) throw new Error(`foreign keys in a circle: ${waiting.map(nameOf).join(', ')}`);
    for (const { schema, name, columns } of ready) ordered.push({ schema, name, columns });
    ready.forEach((table) => placed.add(nameOf(table)));
    waiting = waiting.filter((table) => !placed.has(nameOf(table)));
  }
  return ordered;
}

/** All tables that are kept, in an order in which they can be filled. */
export async function listTables(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<ListedTable>(LIST_TABLES);
  return inOrderOfNeed(rows.filter((table) => !LEFT_OUT.has(nameOf(table))));
}

/** Names of the migrations that the database has, oldest first; none for a new one. */
export async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows: found } = await client.query<{ found: boolean }>(
    `select to_regclass('public.schema_migration') is not null as found`,
  );
  if (!found[0]?.found) return [];
  const { rows } = await client.query<{ name: string }>('select name from schema_migration order by id');
  return rows.map(({ name }) => name);
}

/** Where the sequences of the kept tables stand. */
export async function listSequences(client: pg.Client): Promise<BackupTail['sequences']> {
  const { rows } = await client.query<{ name: string; lastValue: string | null; startValue: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, last_value as "lastValue", start_value as "startValue"
     from pg_sequences where schemaname in ('public', 'bullmq') and sequencename <> 'schema_migration_id_seq' order by 1`,
  );
  return rows.map(({ name, lastValue, startValue }) => ({
    name,
    lastValue: Number(lastValue ?? startValue),
    isCalled: lastValue !== null,
  }));
}

/** The rows of a table as entries of the archive. @param tallied gets what they come to, once they are all written */
export async function* tableEntries(
  client: pg.Client,
  table: TableShape,
  tallied: (tally: TableTally) => void,
): AsyncGenerator<Buffer> {
  const columns = table.columns.map((column) => `"${column}"`).join(', ');
  const copy = client.query(copyTo(`copy ${quotedNameOf(table)} (${columns}) to stdout`));
  const hash = createHash('sha256');
  let part = 0;
  let waiting: Buffer[] = [];
  let bytes = 0;
  const flush = function* (): Generator<Buffer> {
    part += 1;
    yield* bufferEntry(`tables/${nameOf(table)}/${String(part).padStart(6, '0')}`, Buffer.concat(waiting));
    waiting = [];
    bytes = 0;
  };
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    hash.update(chunk);
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes >= CHUNK_BYTES) yield* flush();
  }
  if (bytes > 0) yield* flush();
  tallied({ schema: table.schema, name: table.name, rows: copy.rowCount, sha256: hash.digest('hex') });
}
