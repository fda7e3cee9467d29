const INDEXES = `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
  where indrelid = any($1::regclass[]) and not exists (select 1 from pg_constraint where conindid = indexrelid)`;

/** What makes much written at once cheap; none of it is on when something is measured. */
const BEGIN = ['set session_replication_role = replica', 'set synchronous_commit = off', `set maintenance_work_mem = '512MB'`];
const END = ['reset session_replication_role', 'reset synchronous_commit', 'reset maintenance_work_mem'];

/**
 * Writes much into tables: without foreign keys being looked up and with the indexes built once, at the end.
 * @param {import('pg').Client} client a superuser's
 * @param {string[]} tables names of the tables written to
 * @param {() => Promise<void>} write
 */
export async function bulkLoad(client, tables, write) {
  const { rows: indexes } = await client.query(INDEXES, [tables]);
  await setServer(client, `max_wal_size = '4GB'`);
  for (const statement of BEGIN) await client.query(statement);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await write();
  for (const { definition } of indexes) await client.query(definition);
  for (const statement of END) await client.query(statement);
  await client.query(`vacuum (freeze, analyze) ${tables.join(', ')}`);
  await setServer(client, null);
  await client.query('checkpoint');
}

/** A checkpoint each gigabyte of the log would write every page several times. */
async function setServer(client, setting) {
  await client.query(setting ? `alter system set ${setting}` : 'alter system reset max_wal_size');
  await client.query('select pg_reload_conf()');
}
