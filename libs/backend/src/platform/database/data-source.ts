import pg from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';

const { builtins } = pg.types;

const anyMoment: (text: string) => unknown = pg.types.getTypeParser(builtins.TIMESTAMPTZ, 'text');

/** A moment as our sessions (time zone UTC) send it, by the engine's own parser: four times as fast as pg's, which takes the rest. */
const momentOf = (text: string): unknown =>
  text[10] === ' ' && text.endsWith('+00') ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : anyMoment(text);

/** bigint and count(*) as numbers (ours stay far below 2^53), local days as text, everything else as pg does. */
function parserOf(oid: number, format?: 'text' | 'binary') {
  if (oid === builtins.INT8) return Number;
  if (oid === builtins.TIMESTAMPTZ && format !== 'binary') return momentOf;
  if (oid === builtins.DATE) return String;
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
}

/** Where and how a process connects. */
export interface DataSourceSettings {
  url: string;
  /** Most connections of this process. */
  poolSize: number;
  /** Shown in `pg_stat_activity`. */
  applicationName: string;
}

/** Every class with `@Entity` that this process has imported: features declare themselves by being used. */
function importedEntities(): (new () => object)[] {
  return getMetadataArgsStorage().tables.flatMap(({ target }) => (typeof target === 'function' ? [target as new () => object] : []));
}

/**
 * TypeORM on the one pool of the process. Tables are made by migrations only. JIT is off (it costs more than our
 * short statements take), and statements of one connection are pipelined.
 */
export function createDataSource({ url, poolSize, applicationName }: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    connectTimeoutMS: 10_000,
    entities: importedEntities(),
    migrations: [...MIGRATIONS],
    migrationsTableName: 'schema_migration',
    installExtensions: false,
    logging: false,
    extra: { options: '-c jit=off -c TimeZone=UTC', types: { getTypeParser: parserOf }, pipeline: true, keepAlive: true },
  });
}
