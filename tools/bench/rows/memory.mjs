import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { during, request, workOff } from '../client.mjs';
import { makeDrafts } from '../drafts.mjs';
import { result } from '../table.mjs';
import { startWorker, untilCaughtUp } from '../worker.mjs';

const ROUND_MS = 8000;
const LIMITS = { api: 250, worker: 200 };

const residentMb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

const WORDS = ['lam giay khai sinh', 'giay phep xay dung', 'ho kinh doanh', 'ly lich tu phap'];

/**
 * Resident memory of both processes while they are searched, read from and written to. The API is a fresh process: the one of
 * the other rows has recorded thousands of statements for their baselines.
 */
export async function measure(stage) {
  const api = await stage.startOurs();
  const worker = startWorker(stage);
  try {
    await load(stage, api);
    const ofApi = residentMb(api.pid);
    await untilCaughtUp(stage);
    const ofWorker = residentMb(worker.pid);
    return [
      result({ name: 'memory-api', unit: 'MB', ours: ofApi, target: `≤ ${LIMITS.api} MB`, pass: ofApi <= LIMITS.api }),
      result({ name: 'memory-worker', unit: 'MB', ours: ofWorker, target: `≤ ${LIMITS.worker} MB`, pass: ofWorker <= LIMITS.worker }),
    ];
  } finally {
    worker.stop();
    api.child.kill();
  }
}

async function load(stage, api) {
  const citizen = await stage.signIn('bench.citizen@example.vn', api);
  const desk = await stage.signIn('bench.desk', api);
  const drafts = await makeDrafts(stage.client, 400);
  const send = (id) =>
    request(`${api.url}/api/v1/drafts/${id}/submission`, {
      method: 'POST',
      headers: { ...citizen, 'idempotency-key': randomUUID() },
      body: JSON.stringify({ revision: 1, declared: true, consentPurpose: true }),
    });
  const search = (index) => request(`${api.url}/api/v1/procedures?q=${encodeURIComponent(WORDS[index % WORDS.length])}`);
  const read = () =>
    request(`${api.url}/api/v1/dossiers/search`, { method: 'POST', headers: desk, body: JSON.stringify({ queue: 'unit' }) });
  await Promise.all([workOff(drafts, send, 6), workOff(during(ROUND_MS), search, 4), workOff(during(ROUND_MS), read, 6)]);
}
