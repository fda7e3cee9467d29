import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../build/manifest.mjs';
import { result } from '../table.mjs';
import { measureRead } from './read-row.mjs';

const LEAST_KEPT = 0.8;

/** One page of the queue of a busy agency, all open statuses, with the counters of every queue. */
export async function measure(stage) {
  const headers = await stage.signIn('bench.desk');
  const options = { method: 'POST', headers, body: JSON.stringify({ queue: 'unit' }) };
  const results = await measureRead(stage, { name: 'inbox', paths: ['/api/v1/dossiers/search'], options, ratio: 0.5, p95: 35 });
  return stage.suffix === '' ? results : [...results, ...besideFewer(results)];
}

/** Against the run with fewer dossiers that is kept. */
function besideFewer([{ name, ours }]) {
  const file = path.join(ROOT, 'bench/latest.json');
  const fewer = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).find((row) => row.name === 'inbox') : undefined;
  if (!fewer) return [];
  const kept = ours / fewer.ours;
  return [
    result({
      name: `${name}-kept`,
      unit: 'of the figure of bench/latest.json',
      ours: kept,
      target: `≥ ${LEAST_KEPT}`,
      pass: kept >= LEAST_KEPT,
    }),
  ];
}
