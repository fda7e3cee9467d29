import { Injectable } from '@nestjs/common';
import { MEASURES, type Measure } from '@motcua/contracts';
import { instant, instantFromIso, localDateOf, timeliness, type DossierState } from '@motcua/domain';
import { UnitOfWork, type Tx } from '../platform/index.js';
import { keyText, type CounterKey } from './counter-key.js';
import { lockPoint, type RelayedEntry } from './counters.repository.js';
import { deltaOf } from './entry-delta.js';
import { MEASURE_COLUMNS } from './measure-columns.js';

/** A counter that is not what the journal says. */
export interface CounterDifference {
  key: CounterKey;
  measure: Measure;
  counted: number;
  brute: number;
}

/** How the check went, at one journal position. */
export interface CounterReport {
  position: number;
  entries: number;
  counters: number;
  differences: CounterDifference[];
}

type Counters = Map<string, { key: CounterKey; values: Map<Measure, number> }>;
type JournalRow = Omit<RelayedEntry, 'position'> & {
  dossierId: string;
  change: Partial<DossierState>;
  timeUnit: 'hour' | 'working-day' | 'day' | 'month' | null;
};

const CHUNK = 5000;
const DOSSIERS = `select distinct dossier_id as id from outbox where position <= $1 and dossier_id > $2 order by 1 limit ${CHUNK}`;
const JOURNALS = `select e.dossier_id as "dossierId", e.act, e.at, e.data, e.change, d.agency_id as "agencyId",
    d.procedure_id as "procedureId", d.field_code as "fieldCode", d.online_level as "onlineLevel",
    d.service_scope as "serviceScope", d.channel, d.time_unit as "timeUnit"
  from journal_entry e join outbox o on o.entry_id = e.id join dossier d on d.id = e.dossier_id
  where e.dossier_id = any($1::uuid[]) and o.position <= $2 order by e.dossier_id, e.seq`;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Compares the counters with a fold of every journal, the slow way, at one position. */
@Injectable()
export class VerifyCounters {
  constructor(private readonly work: UnitOfWork) {}

  /** @param onProgress told the number of entries read so far */
  run(onProgress: (entries: number) => void = () => undefined): Promise<CounterReport> {
    return this.work.run(async (tx) => {
      const position = await lockPoint(tx);
      const brute: Counters = new Map();
      const entries = await foldAll(tx, { position, brute, onProgress });
      const days = await readCounters(tx, 'stat_daily', 'day');
      const months = await readCounters(tx, 'stat_monthly', `to_char(month, 'YYYY-MM')`);
      const differences = [...differencesOf(days, brute), ...differencesOf(months, byMonth(brute))];
      return { position, entries, counters: days.size, differences };
    });
  }
}

async function foldAll(
  tx: Tx,
  run: { position: number; brute: Counters; onProgress: (entries: number) => void },
): Promise<number> {
  let after = NOBODY;
  let entries = 0;
  for (;;) {
    const ids = (await tx.query<{ id: string }>(DOSSIERS, [run.position, after])).map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return entries;
    const rows = await tx.query<JournalRow>(JOURNALS, [ids, run.position]);
    addJournals(run.brute, rows);
    entries += rows.length;
    after = last;
    run.onProgress(entries);
  }
}

/** Folds the changes of each dossier, so that lateness comes from the state, not from what the entry says about itself. */
function addJournals(brute: Counters, rows: readonly JournalRow[]): void {
  let dossierId = '';
  let state: Partial<DossierState> = {};
  for (const row of rows) {
    if (row.dossierId !== dossierId) [dossierId, state] = [row.dossierId, {}];
    const key: CounterKey = { ...row, day: localDateOf(instant(row.at.getTime())) };
    const delta = deltaOf({ act: row.act, data: { ...row.data, ...judged(row, state) } });
    for (const measure of MEASURES) add(brute, key, { measure, value: delta[measure] ?? 0 });
    state = { ...state, ...row.change };
  }
}

function judged(row: JournalRow, before: Partial<DossierState>): Record<string, unknown> {
  const at = instant(row.at.getTime());
  const lateness = (end: typeof at) =>
    before.dueAt && row.timeUnit ? timeliness(instantFromIso(before.dueAt), end, row.timeUnit) : 'ON_TIME';
  if (row.act === 'ISSUE_RESULT' || row.act === 'RESOLVE_AT_ONCE') return { timeliness: lateness(at), resultKind: row.change.resultKind };
  if (row.act === 'REOPEN')
    return {
      timeliness: before.resolvedAt ? lateness(instantFromIso(before.resolvedAt)) : null,
      resultKind: before.resultKind,
    };
  return { answeredInTime: !before.receptionDueAt || at <= instantFromIso(before.receptionDueAt) };
}

function add(counters: Counters, key: CounterKey, change: { measure: Measure; value: number }): void {
  if (change.value === 0) return;
  const counter = counters.get(keyText(key)) ?? { key, values: new Map<Measure, number>() };
  counter.values.set(change.measure, (counter.values.get(change.measure) ?? 0) + change.value);
  counters.set(keyText(key), counter);
}

/** Counters by day added up by month; `day` of their keys is `YYYY-MM`. */
function byMonth(days: Counters): Counters {
  const months: Counters = new Map();
  for (const { key, values } of days.values())
    for (const [measure, value] of values) add(months, { ...key, day: key.day.slice(0, 7) }, { measure, value });
  return months;
}

async function readCounters(tx: Tx, table: 'stat_daily' | 'stat_monthly', period: string): Promise<Counters> {
  const columns = MEASURES.map((measure) => `${MEASURE_COLUMNS[measure]} as "${measure}"`).join(', ');
  const rows = await tx.query<CounterKey & Record<Measure, number>>(
    `select ${period} as day, agency_id as "agencyId", procedure_id as "procedureId", field_code as "fieldCode",
       online_level as "onlineLevel", service_scope as "serviceScope", channel, ${columns} from ${table}`,
  );
  const counters: Counters = new Map();
  for (const row of rows)
    for (const measure of MEASURES) add(counters, row, { measure, value: row[measure] });
  return counters;
}

function differencesOf(counted: Counters, brute: Counters): CounterDifference[] {
  const texts = new Set([...counted.keys(), ...brute.keys()]);
  return [...texts].sort().flatMap((text) => {
    const [ours, theirs] = [counted.get(text), brute.get(text)];
    const key = ours?.key ?? theirs?.key;
    if (!key) return [];
    return MEASURES.map((measure) => ({
      key,
      measure,
      counted: ours?.values.get(measure) ?? 0,
      brute: theirs?.values.get(measure) ?? 0,
    })).filter((line) => line.counted !== line.brute);
  });
}
