import { during, request, workOff } from '../client.mjs';
import { result } from '../table.mjs';

const LIMIT_MS = 100;
const ROUND_MS = 5000;
const BRUTE = `select d.online_level, d.channel, e.act, count(*), count(*) filter (where e.data->>'timeliness' = 'OVERDUE')
  from journal_entry e join dossier d on d.id = e.dossier_id
  where e.at >= now() - interval '1 year' group by 1, 2, 3`;

/** A manager's year by level and channel from the counters, and the same from the journal beside it. */
export async function measure(stage) {
  const headers = await stage.signIn('bench.manager');
  const year = new Date().getFullYear();
  const url = `${stage.ours.url}/api/v1/statistics/breakdown?by=level&and=channel&from=${year - 1}-01-01&to=${year}-12-31`;
  const { status, body } = await request(url, { headers });
  if (status !== 200) throw new Error(`statistics: ${status} ${body.slice(0, 300)}`);
  const run = await workOff(during(ROUND_MS), () => request(url, { headers }));
  const started = performance.now();
  await stage.client.query(BRUTE);
  const bruteMs = performance.now() - started;
  return [
    result({
      name: 'statistics-p95',
      unit: 'ms, baseline: brute force',
      ours: run.p95,
      baseline: bruteMs,
      target: `≤ ${LIMIT_MS} ms`,
      pass: run.p95 <= LIMIT_MS && run.failed === 0,
    }),
  ];
}
