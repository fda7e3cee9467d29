import { result } from '../table.mjs';
import { startWorker, untilCaughtUp } from '../worker.mjs';

const DOSSIERS = 50_000;
const LIMIT_S = 60;

/** The next working day becomes a holiday: promises that run over it move. */
const HOLIDAY = `insert into calendar_day (day, kind, name, confirmed, changed_at)
  select day, 'HOLIDAY', 'Nghỉ bất thường', true, now() from generate_series(current_date, current_date + 60, interval '1 day') day
  where extract(isodow from day) < 6 and not exists (select from calendar_day c where c.day = day.day) order by day limit 1`;
const MOVED = `select count(*)::int as moved from journal_entry where act = 'RECOUNT_DUE' and at >= $1`;
const TOLD = `select count(*)::int as told from notice where kind = 'DUE_RECOUNTED' and at >= $1`;

/** Counts the due moments of all running dossiers anew after a holiday came up, told for fifty thousand of them; the worker tells the owners. */
export async function measure(stage) {
  const worker = startWorker(stage);
  try {
    await untilCaughtUp(stage);
    await stage.client.query(HOLIDAY);
    const began = new Date();
    const started = performance.now();
    await stage.node(['apps/cli/dist/main.js', 'recount:due', '--run']);
    const seconds = (performance.now() - started) / 1000;
    const { moved } = (await stage.client.query(MOVED, [began])).rows[0];
    const { told } = (await stage.client.query(TOLD, [began])).rows[0];
    console.log(`  ${moved} due moments moved in ${seconds.toFixed(1)} s; ${told} owners told meanwhile`);
    const ours = (seconds * DOSSIERS) / moved;
    return [result({ name: 'recount', unit: `s for ${DOSSIERS}`, ours, target: `≤ ${LIMIT_S} s`, pass: ours <= LIMIT_S && told > 0 })];
  } finally {
    worker.stop();
  }
}
