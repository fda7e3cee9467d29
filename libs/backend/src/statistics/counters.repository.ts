import { MEASURES, type ActType } from '@motcua/contracts';
import { instant, localDateOf } from '@motcua/domain';
import type { Queryable, Tx } from '../platform/index.js';
import { keyText, type CounterKey } from './counter-key.js';
import { deltaOf, type Delta } from './entry-delta.js';
import { MEASURE_COLUMNS } from './measure-columns.js';

/** Name of the projection in `projection_state`. */
export const STATISTICS = 'statistics';

/** An entry on its way into the counters. */
export interface RelayedEntry extends Omit<CounterKey, 'day'> {
  position: number;
  act: ActType;
  at: Date;
  data: Record<string, unknown>;
}

/** How far the counters are: every entry up to `position` is in them, none behind it. */
export interface ProjectionPoint {
  position: number;
  asOf: Date;
}

const RELAYED = `
  select o.position, e.act, e.at, e.data, d.agency_id as "agencyId", d.procedure_id as "procedureId",
    d.field_code as "fieldCode", d.online_level as "onlineLevel", d.service_scope as "serviceScope", d.channel
  from outbox o join journal_entry e on e.id = o.entry_id join dossier d on d.id = o.dossier_id
  where o.position > $1 order by o.position limit $2`;

/** Entries behind a position, in order, at most `limit`. */
export const relayedAfter = (on: Queryable, position: number, limit: number): Promise<RelayedEntry[]> =>
  on.query<RelayedEntry>(RELAYED, [position, limit], 'statistics-relayed');

/** Locks the projection, so that one process at a time advances it. @returns where it stands */
export async function lockPoint(tx: Tx): Promise<number> {
  await tx.execute(
    `insert into projection_state (projection, position, as_of) values ($1, 0, to_timestamp(0)) on conflict do nothing`,
    [STATISTICS],
    'statistics-point-make',
  );
  const [row] = await tx.query<{ position: number }>(
    'select position from projection_state where projection = $1 for update',
    [STATISTICS],
    'statistics-point-lock',
  );
  return row?.position ?? 0;
}

/** Where the counters stand; nought before the first entry. */
export async function readPoint(on: Queryable): Promise<ProjectionPoint> {
  const [row] = await on.query<ProjectionPoint>(
    'select position, as_of as "asOf" from projection_state where projection = $1',
    [STATISTICS],
    'statistics-point',
  );
  return row ?? { position: 0, asOf: new Date(0) };
}

/** Records how far the counters are, and that they were looked at now. */
export async function savePoint(tx: Tx, point: ProjectionPoint): Promise<void> {
  await tx.execute(
    'update projection_state set position = $2, as_of = $3 where projection = $1',
    [STATISTICS, point.position, point.asOf],
    'statistics-point-save',
  );
}

/** The row of `stat_daily` an entry falls into. */
export const counterKeyOf = (entry: RelayedEntry): CounterKey => ({
  ...entry,
  day: localDateOf(instant(entry.at.getTime())),
});

/** Entries added up by counter, in the order of their keys. */
export function sumDeltas(entries: readonly RelayedEntry[]): { key: CounterKey; delta: Delta }[] {
  const sums = new Map<string, { key: CounterKey; delta: Delta }>();
  for (const entry of entries) {
    const key = counterKeyOf(entry);
    const sum = sums.get(keyText(key)) ?? { key, delta: {} };
    for (const measure of MEASURES) {
      const change = deltaOf(entry)[measure];
      if (change) sum.delta[measure] = (sum.delta[measure] ?? 0) + change;
    }
    sums.set(keyText(key), sum);
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, sum]) => sum)
    .filter(({ delta }) => Object.keys(delta).length > 0);
}

const COLUMNS = MEASURES.map((measure) => MEASURE_COLUMNS[measure]);
const INCOMING = `jsonb_to_recordset($1::jsonb) as r (day date, "agencyId" uuid, "procedureId" uuid, "fieldCode" text,
  "onlineLevel" smallint, "serviceScope" text, channel text, ${MEASURES.map((measure) => `"${measure}" integer`).join(', ')})`;

/** Adds the sums of incoming rows to a table of counters by day or by month. */
const addTo = (table: 'stat_daily' | 'stat_monthly', period: 'day' | 'month', start: string): string =>
  `insert into ${table} as s (${period}, agency_id, procedure_id, field_code, online_level, service_scope, channel, ${COLUMNS.join(', ')})
  select ${start}, r."agencyId", r."procedureId", min(r."fieldCode"), r."onlineLevel", r."serviceScope", r.channel,
    ${MEASURES.map((measure) => `coalesce(sum(r."${measure}"), 0)`).join(', ')}
  from ${INCOMING}
  group by 1, 2, 3, 5, 6, 7 order by 1, 2, 3, 5, 6, 7
  on conflict on constraint ${table}_pk do update set
    ${COLUMNS.map((column) => `${column} = s.${column} + excluded.${column}`).join(', ')}`;
const ADD_TO_DAYS = addTo('stat_daily', 'day', 'r.day');
const ADD_TO_MONTHS = addTo('stat_monthly', 'month', `date_trunc('month', r.day::timestamp)::date`);

/** Adds sums to the counters, by day and by month. */
export async function addToCounters(
  tx: Tx,
  sums: readonly { key: CounterKey; delta: Delta }[],
): Promise<void> {
  if (sums.length === 0) return;
  const rows = JSON.stringify(sums.map(({ key, delta }) => ({ ...key, ...delta })));
  await tx.execute(ADD_TO_DAYS, [rows], 'statistics-add-days');
  await tx.execute(ADD_TO_MONTHS, [rows], 'statistics-add-months');
}
