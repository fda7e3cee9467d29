import { z } from 'zod';

/** Says what the file is; grows when the layout of the archive changes. */
export const BACKUP_FORMAT = 'motcua-backup/1';

export const HEAD_PATH = 'head.json';
export const TAIL_PATH = 'tail.json';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

const TableShape = z.object({ schema: Name, name: Name, columns: z.array(z.string().min(1)).min(1) });
/** A table and the columns that are kept, in the order in which they are written. */
export type TableShape = z.infer<typeof TableShape>;

/** First entry: what follows, so that a wrong or newer archive is refused before anything is touched. */
export const BackupHead = z.object({
  format: z.literal(BACKUP_FORMAT),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.string()).describe('of the database that was backed up, oldest first'),
  tables: z.array(TableShape).describe('in an order in which foreign keys hold'),
});
export type BackupHead = z.infer<typeof BackupHead>;

const TableTally = z.object({ schema: Name, name: Name, rows: z.int(), sha256: Sha256 });
/** What a table's rows come to. */
export type TableTally = z.infer<typeof TableTally>;

/** Last entry: what must have been read by then; an archive that was cut off has none. */
export const BackupTail = z.object({
  tables: z.array(TableTally),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.int(), isCalled: z.boolean() })),
  files: z.int(),
  missingFiles: z.array(Sha256).describe('named by rows but lost from the store before the backup'),
});
export type BackupTail = z.infer<typeof BackupTail>;

/** `public.agency`, as it stands in paths and messages. */
export function nameOf(table: { schema: string; name: string }): string {
  return `${table.schema}.${table.name}`;
}

/** `"public"."agency"`, as it stands in SQL. */
export function quotedNameOf(table: { schema: string; name: string }): string {
  return `"${table.schema}"."${table.name}"`;
}
