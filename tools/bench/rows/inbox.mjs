import { measureRead } from './read-row.mjs';

/** One page of the queue of a busy agency, all open statuses, with the counters of every queue. */
export async function measure(stage) {
  const headers = await stage.signIn('bench.desk');
  const options = { method: 'POST', headers, body: JSON.stringify({ queue: 'unit' }) };
  return measureRead(stage, { name: 'inbox', paths: ['/api/v1/dossiers/search'], options, ratio: 0.5, p95: 35 });
}
